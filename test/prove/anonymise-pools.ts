/** Names and places of two made-up worlds: one to find faults with, one kept for the figures. */
export type Pools = { readonly [key in (typeof KEYS)[number]]: readonly string[] }

const KEYS = [
  'girls',
  'boys',
  'families',
  'towns',
  'schools',
  'hospitals',
  'wards',
  'surgeries',
  'streets',
  'bodies',
  'work',
  'ill',
  'faith',
  'odd',
] as const

const pool = (text: string): readonly string[] => text.split(/[,\n]\s*/).filter(Boolean)

export const first: Pools = {
  girls: pool(
    'Thandeka,Wanjiru,Sunniva,Oriel,Maelys,Perpetua,Ngozika,Yalda,Zorica,Anwen,Blathnaid,Karolien,Fardosa,Ludovica,Keziah,Ivanka,Gwenda,Parvati,Xiaoling,Tamsyn,Grace,Hope,Rose,Olive,Poppy,Ruby,Sarah,Emma,Priya,Fatima,Megan,Chloe',
  ),
  boys: pool(
    'Thabiso,Kwadjo,Bronek,Caerwyn,Dmitro,Eamon,Faramarz,Gethyn,Hakon,Iolyn,Jarek,Kassim,Lorcán,Miroslaw,Ndaba,Obinna,Pryderi,Quang,Ruslan,Szczepan,Mark,Will,Jack,Grant,Miles,Dean,Daniel,Thomas,Imran,Hamza,Rhys,Callum',
  ),
  families: pool(
    "Achterberg,Bwalya,Ciesielski,Dunfield,Ebenezer-Cole,Fairweather,Gwatkin,Hlongwane,Ikonen,Jankauskas,Kettlewell,Lubinda,Mbatha,Nzeribe,O'Shaughnessy,Pettifer,Quarshie,Ravenhill,Szulc,Thistlewood,Umeh,Vellacott,Wadlow,Yarrow,Zgheib,Hill,Brown,Wood,Short,Bell,Field,Page,Patel,Khan,Jones,Smith,McGuigan,de Villiers,van Rensburg",
  ),
  towns: pool(
    'Thornaxe,Mickleover,Great Dunsley,Oakhanger,Wivelsfield,Kirkbridge,Ramsford,Pentremoch,Hartlebridge,Luton,Wigan,Torquay,Ipswich,Reading,Bath,Halifax,Little Shelcot,Brambleton',
  ),
  schools: pool(
    "Fallowmere Primary School,St Cuthmann's Catholic Primary,Hazelbrook Infant School,Kingsmoor Academy,The Larches Nursery,Ladybird Corner Pre-School,Ashcombe High School,Netherfield College,Willow Tree Primary,Meadowbank School,Birchwood Grammar School",
  ),
  hospitals: pool(
    "Queen Aelfleda Hospital,Royal Thornaxe Infirmary,St Osyth's Hospital,Mickleover General Hospital,Langley Green Hospital,Ravensbourne Children's Hospital,Elmbank Hospice",
  ),
  wards: pool('Kestrel Ward,Bluebell ward,Ward 4B,Nightingale Unit,Starfish Ward,Sycamore ward,Rainbow Ward'),
  surgeries: pool(
    'Bridge Street Surgery,Oakhanger Medical Centre,Millpond Practice,The Limes Surgery,Fernbank Health Centre,Park Lane Surgery',
  ),
  streets: pool(
    '14 Cobbler Row,7 Larkrise Avenue,112 Mill Lane,3 Saxon Close,Flat 2 Orwell Court,29 Priory Road,5 The Paddocks,86 Highfield Crescent',
  ),
  bodies: pool(
    'Wessenden Constabulary,Thornaxe Borough Council,Mid Wessex Ambulance Service,Bright Futures Family Centre,Sunbeam Nursery,Wessenden Partnership Trust,Holmwood House',
  ),
  work: pool('farrier,thatcher,lighthouse keeper,stonemason,beekeeper,gamekeeper,piano tuner'),
  ill: pool('Batten disease,progeria,epidermolysis bullosa,Menkes disease,Alpers syndrome,trisomy 13'),
  faith: pool("Jehovah's Witnesses,Sikh,Orthodox Jewish,Eritrean,Latvian,Quaker,gurdwara,Traveller"),
  odd: pool(
    'the only set of triplets,was in the local paper,county fencing champion,national news,falconry,the youngest of eleven children',
  ),
}

export const second: Pools = {
  girls: pool(
    'Nomvula,Achieng,Ragnhild,Sidony,Clothilde,Scholastica,Adanna,Shirin-Gol,Vesnica,Morfudd,Sorcha,Liesbeth,Hodan,Ginevra,Tirzah,Oksanka,Delyth,Lalita,Meiling,Loveday,Faith,Joy,Violet,Ivy,Daisy,Amber,Laura,Hannah,Anjali,Zainab,Cerys,Lauren',
  ),
  boys: pool(
    'Sipho,Kwaku,Zdzislaw,Emrys,Taras,Oisin,Behrouz,Ifor,Torstein,Macsen,Zbyszek,Hamadi,Diarmait,Vladko,Lwazi,Chijioke,Gwydion,Minh,Timofey,Wieslaw,Bill,Rob,Frank,Drew,Dale,Jude,Adam,James,Asif,Bilal,Owain,Lewis',
  ),
  families: pool(
    "Brinkhorst,Chanda,Dombrowski,Eastaugh,Featherstonehaugh,Gathercole,Hwang,Ishmukhametov,Jurgelewicz,Kalulu,Lillywhite,Mthembu,Nwankwo,O'Loughlin,Polkinghorne,Quartermaine,Rosewarne,Sibanda,Tregear,Ushakov,Venkataraman,Wojtowicz,Yohannes,Zammit,Wells,May,Cook,Young,Banks,Rivers,Stone,Ahmed,Begum,Evans,Taylor,MacGillivray,von Hagen,le Roux",
  ),
  towns: pool(
    'Aldermarsh,Netherwick,Upper Fenchurch,Cawsthorpe,Llanfaelog,Stourheath,Easingwick,Bodwenna,Pickmere,Stevenage,Burnley,Exeter,Kettering,Sale,Rugby,Preston,Nether Whitlow,Saxelby',
  ),
  schools: pool(
    "Thorpe Hesley Primary School,St Wulfram's Church of England School,Brookside Junior School,Aldermarsh Academy,Little Acorns Nursery,Teddy Bears Playgroup,Heathcote Secondary School,Fenchurch College,Rowan Park Primary,Hillcrest School,Queen Edith's Grammar School",
  ),
  hospitals: pool(
    "Lady Godiva Hospital,Aldermarsh District Hospital,St Frideswide's Hospital,Royal Stourheath Infirmary,Cromwell Park Hospital,Easingwick Children's Hospital,Martlets Hospice",
  ),
  wards: pool('Heron Ward,Primrose ward,Ward 12,Pankhurst Unit,Dolphin Ward,Juniper ward,Ladybird Ward'),
  surgeries: pool(
    'Market Square Surgery,Netherwick Medical Centre,Castle Practice,The Elms Surgery,Stonebridge Health Centre,Station Road Surgery',
  ),
  streets: pool(
    '23 Tanners Walk,9 Swallowfield Drive,140 Windmill Road,6 Abbots Way,Flat 11 Denham House,41 Church Lane,2 The Spinney,75 Beechwood Gardens',
  ),
  bodies: pool(
    'Saxmarsh Police,Aldermarsh City Council,East Mercia Ambulance Service,Little Steps Family Centre,Honeypot Nursery,Saxmarsh Foundation Trust,Beaumont Lodge',
  ),
  work: pool('blacksmith,falconer,trawlerman,glass blower,organ builder,harbour master,taxidermist'),
  ill: pool('Krabbe disease,osteopetrosis,Zellweger syndrome,Rett syndrome,Canavan disease,trisomy 18'),
  faith: pool('Plymouth Brethren,Hindu,Coptic,Somali,Lithuanian,Mormon,synagogue,Roma'),
  odd: pool(
    'the only twins in the year,appeared on television news,junior gymnastics champion,newspaper,ice hockey,the ninth child',
  ),
}
