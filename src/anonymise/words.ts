/** Word lists that tell a name from a word. Data only; both the copy and its check read them. */

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday')

/** Before a person's name, with a capital; what the papers say instead. */
export const TITLES: ReadonlyMap<string, string> = new Map([
  ...each('Dr Doctor', 'Doctor'),
  ...each('Prof Professor', 'Professor'),
  ...each('Mr Mrs Ms Miss Mx Master Sir Dame Lady Lord', 'Person'),
  ...each(
    'PC PS DC DS DI DCI DSU Sgt Sergeant Inspector Constable Superintendent Insp Supt Detective',
    'Police officer',
  ),
  ...each('Sister Nurse Matron', 'Nurse'),
  ...each('Midwife', 'Midwife'),
  ...each('Rev Revd Reverend Father Fr Imam Rabbi Pandit Canon Chaplain Pastor', 'Faith leader'),
  ...each('Cllr Councillor', 'Councillor'),
  ...each('Judge Coroner', 'Coroner'),
])

/** Before the name of somebody at work, with or without a capital. */
export const ROLES: readonly string[] =
  `nurse|midwife|doctor|paramedic|worker|officer|teacher|tutor|headteacher|head teacher|coordinator|co-ordinator
registrar|consultant|paediatrician|psychiatrist|psychologist|pathologist|surgeon|anaesthetist|obstetrician|physician
therapist|physiotherapist|dietitian|pharmacist|counsellor|mentor|chaplain|coroner|solicitor|interpreter|receptionist
secretary|health visitor|visitor|practitioner|technician|assistant|first aider|locum|crew lead|crew|firefighter
constable|sergeant|inspector|detective|investigator|manager|designated doctor|chair|EDT|FLO|SNOD|SHO|HCA|GP
foster carer|carer|childminder|lecturer|chairman|governor|youth worker|advocate|guardian|engineer`
    .split(/[|\n]/)
    .map(role => role.trim())

/** Before the name of somebody near the child, with or without a capital. */
export const KIN: readonly string[] =
  `mother|father|mum|dad|mummy|daddy|brother|sister|aunt|aunty|auntie|uncle|cousin|grandmother|grandfather|gran|nan|nana
grandma|grandad|granddad|stepmother|stepfather|step-mother|step-father|stepbrother|stepsister|half-brother|half-sister
twin|son|daughter|partner|boyfriend|girlfriend|husband|wife|friend|neighbour|caller|driver|witness|keeper|landlord
nephew|niece|godmother|godfather|babysitter|lodger|ex-partner`
    .split(/[|\n]/)
    .map(kin => kin.trim())

/** Capitalised words that begin no name: after a title or a role they end the search. */
export const NO_NAME = words(`
  a an the and or of in on at to by for from with who was were is are has had he she they it we i you his her their our
  this that these those there when where while then after before since until during if as but not no nor so also all both
  one two three four first second third new old other same
  report reports reported review reviewed reviews record records note notes noted seen saw said told asked called rang
  attended arrived advised agreed decided discussed present apologies action actions
  partner partners principal letter letters summary referral appointment trainee student band unknown
  led practitioner specialist consultant manager lead head chief deputy assistant senior junior clinical medical general
  public protection private social care services service team unit ward clinic department hospital surgery practice
  centre school academy college nursery trust foundation community health mental children childrens child adult adults
  young people family families primary secondary sixth form university nhs royal city county council local national
  district borough area home house road street court crown magistrates high ambulance police fire rescue constabulary
  force emergency accident duty out hours intensive neonatal paediatric paediatrics maternity antenatal postnatal labour
  theatre bereavement support safeguarding board partnership panel meeting conference strategy planning review officer
  officers constable sergeant inspector detective response nurse nurses nursing midwife midwives midwifery doctor doctors
  registrar visitor visiting worker workers social carer teacher tutor headteacher governor dr mr mrs ms miss prof
  universal targeted named designated band grade year day week month night shift early late crew handover
  english polish romanian lithuanian portuguese urdu punjabi bengali arabic somali ukrainian russian welsh irish scottish
  british european african asian indian pakistani bangladeshi chinese turkish italian spanish french german muslim
  christian catholic hindu sikh jewish traveller
  language line facebook instagram snapchat whatsapp tiktok google samsung iphone
  cid camhs role picu nicu mash flo edt sho dsl cpa jar cpr ctg ecg mri rosc hems hart dsa rrv cfr nnu scbu pmrt mccd
  gcs bmi itu icu hdu phse sen ehcp cin cpp cps csc nfa iro lado icb cqc ofsted cdop cdr cspr bls als npls epds ced
  snod ecmo drn dnr reSPECT amhp cspe mdt
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december christmas easter
  mum dad mother father mummy daddy nan gran grandmother grandfather baby twin infant boy girl
`)

/** Names that are also words: only with a capital are they taken for a name. */
export const ORDINARY = words(`
  abbey amber angel april archer art ash august autumn baker ball bank banks barber bark barker barley barn baron
  barrow bass bath bay beach bean bear beck bell bells berry best bill birch bird bishop black blade blake blaze
  bliss bloom blossom blue bob bolt bond booth bowler bowman box boy boys branch brand bray brewer bridge bridges
  bright brook brooks broom brown buck buddy bull burden burns bush butcher butler butter cage call camp candy cane
  cannon card carol carpenter carter carver case cash castle cave chain chamber chambers chance chandler chapel
  chapman charge charity chase cherry child childs chip christian church clay clear clement clerk cliff close cloud
  clover coal coffee coke cold cole colt constance cook cooper coral cork corn cotton court cousins coward craft
  crane crisp croft cross crow crown cruise crystal curry curtain daily daisy dale dance dark dash dates dawn day
  days deal dean dear dell dent diamond dick dicks dill dolly dot dove down downs drake draper dray drew driver
  drove drummer dry duck duke dune dusk dust dusty dye eagle earl early east ebony eden ember england english eve
  ever fair fairy faith fall farmer farrier fast fear feather felicity fell fence fenn fern ferry field fields finch
  fish fisher fleet flint flood flower flowers fog folk foot ford fore foreman forest forester fort foster fountain
  fowler fox frank franks free freeman french friend frost fry fuller furlong gale garden gardener gardiner garland
  garner gate gates gem gene genesis gill ginger ginny glass glory glover gold golden good goodman goodwin gore
  grace grain grange grant grave graves gray green grey grieve griffin ground grove guest gull gunner guy hack hail
  hale hall ham hammer hand hands harbour hardy hare harmony harp harper harry hart harvest hatch hatcher haven hawk
  hay hayes hazel head heart heath heather heaven hedge hedges helm hem hemp herb heron hide high hill hills hilt
  hind hitch hive hobby hogg hold holder hole holiday holland hollow holly holm holt home honey honour hood hook
  hooper hope horn house howl hull hunt hunter hurd hush idle ink inn iris irons ivory ivy jack jade jasmine jasper
  jay jean jet jewel joiner jolly joy judge june juniper justice keen kerb key king kings kirk kit kitchen kite
  kitty knight knott lace lake lamb lance land lane lark lasting latch laurel law lawn lead leaf lee leek lever
  liberty light lilac lily lime lind linden lion little lock locke long lord lot love lovely low lowe luck lucky
  mace maiden major mallard man mann manners manor maple march marina marine mark marks marsh marshal marshall
  martin mason masters mat max may maze mead meadow meadows means mel melody mercy merit mick mile miles mill miller
  mills milner mine mint miracle mist mo mole money monk moody moon moor moore more morning morrow moss moth mound
  mount mouse muse myrtle nail nation neat needle nest new newborn newman nice nick night noble noon norm north nova
  nurse oak oakes oaks oat ocean olive onion opal orchard orchid page pain paine paint painter palm palmer pansy
  parish park parker parks parrot parry parson parsons pass pat patch patience pawn peace peach peacock pearl peel
  pen penny pepper perch perry pet petal petty pickle pike pile pine pip piper pitt place plant plum poole poor pope
  poppy porter post potter pound pounds powder power powers precious price pride priest prim primrose prince prior
  proctor proud prudence pull pulling queen quick quill rain rainbow rake ram randy ranger rash raven ray read
  reader reading red reed reef reeve reeves reign rest rice rich rick ride rider ridge riding ring rise river rivers
  roach road roads rob robin robins rock rod rolls rook room rooms root rope rose rosemary rough round rover rowan
  rowing royal ruby rudd ruddy rue rugby rush rust rusty rye sable saddler saffron sage sailor saint sale salmon
  salt salter sand sands sandy sapphire savage sawyer scarlet scarlett scholar scholes seal sear self sellers senior
  serene seven sewell shade shaft shakes sharp shaw shear shell shepherd sherry shield ship shire shore short
  silence silver singer skelton skinner skip sky skye slack slate slater small smart smiles smith snow soldier sole
  somerset son song sonny south spark sparks sparrow spear spence spencer spicer spike sprig spring square squire
  stable stack staff stage stamp stamper stand star stark starling steel steele steer step sterling stew still stock
  stocks stokes stone stones stork storm story stout strand strange straw stream street strong sturdy sue sugar
  sultan summer summers sun sunday sunny swallow swan sweet sweeting swift sword tab tack tad tailor tanner tapper
  tar tate teal ted tempest temple tender terry thatcher thick thistle thorn tide tiff tiger till tiller timber todd
  toll tom tongue topping torch tower towers towns townsend trace tree trim trinity trout true trust truth tuck
  tucker tulip turner tyler underwood usher vale valley vance vane velvet verity vicar victor victory vine viola
  violet virtue wade wagner waite wake walker wall waller walls walter ward warden ware warm warner warren wash
  water waters way wayne weaver wedge welch well wells west wheat wheeler whistler white whiting wick wild will
  willow wills win wind wine wing winner winter winters wise wish witt wolf wood woodcock wooden woodland woods
  woodward wool worker world worth wren yard yeoman york young younger zeal zephyr zest
`)

/** A word after an eponym that makes it a clinical term: the Wells score, Down syndrome. */
export const EPONYMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `addison: disease|addisons: disease|allen: test|angelman: syndrome|apgar: score scores|asperger: syndrome
ballard: score|barlow: test manoeuvre|bartter: syndrome|bayley: scales|beck: depression triad|becker: muscular
bell: palsy|bishop: score|burkitt: lymphoma|colles: fracture|coombs: test|crohn: disease|crohns: disease|cushing: syndrome triad
down: syndrome|downs: syndrome|dravet: syndrome|duchenne: muscular|duke: criteria|ebstein: anomaly|edinburgh: postnatal scale
edward: syndrome|edwards: syndrome|ewing: sarcoma|fallot: tetralogy|finnegan: score chart|foley: catheter
fraser: guidelines guideline competence competent|gillick: competence competent|glasgow: coma score|graves: disease
griffiths: scales|guthrie: test card|hickman: line|hirschsprung: disease|hodgkin: lymphoma disease|hunter: syndrome
huntington: disease|hurler: syndrome|jones: criteria|kawasaki: disease|kernig: sign|kerr: incision|leigh: disease syndrome
lennox: gastaut|marfan: syndrome|moro: reflex|murphy: sign|noonan: syndrome|patau: syndrome|pierre: robin|potter: sequence syndrome
prader: willi|rett: syndrome|reye: syndrome|robin: sequence|russell: silver|sarnat: stage staging grade|smith: fracture
snellen: chart|still: disease|thompson: score|todd: paresis palsy|turner: syndrome|weber: test|wells: score criteria
west: syndrome|williams: syndrome|wilms: tumour|wilson: disease`
    .split(/[|\n]/)
    .map(line => line.split(': ') as [string, string])
    .map(([name, nouns]) => [name, new Set(nouns.split(' '))]),
)

/** A word after another that shows it, though with a capital, to be an ordinary word: "Will be seen again". */
export const ORDINARY_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `will: be need have not attend call see require continue discuss follow refer ask come go become
may: be need have not also require benefit reflect include suggest
hope: to that|grace: period|mark: on over around|bath: run seat time water toys|reading: age level book
young: person people people's woman man mother father girl boy adult adults child children parents carer carers
long: standing term history discussion wait acting segment|short: stay term notice of|best: interests interest practice
green: card|white: cell cells|brown: bag|black: bruise|day: case unit care|case: conference closed notes reopened opened
street: drugs|home: visit visits|well: child baby|strong: family|rose: to from|small: amount|still: birth births`
    .split(/[|\n]/)
    .map(line => line.split(': ') as [string, string])
    .map(([word, next]) => [word, new Set(next.split(' '))]),
)

/** Before a month or weekday that is also somebody's name, these show that the month is meant: "in May". */
export const BEFORE_MONTH = words('in since until till during early late mid last next this every each')

/** What follows a number that is a count, not a day: "May 20 mg". */
export const COUNTED = words(
  `mg ml mcg kg g cm mm l units unit weeks week days day months month hours hour hrs hr mins min minutes minute times x
  years year children pupils visits visit contacts contact calls call per degrees beats`,
)

/** Counties and the like: alone they tell nothing that the area does not. */
export const COUNTIES = words(`
  bedfordshire berkshire buckinghamshire cambridgeshire cheshire cornwall cumbria derbyshire devon dorset durham essex
  gloucestershire hampshire herefordshire hertfordshire kent lancashire leicestershire lincolnshire london merseyside norfolk
  northamptonshire northumberland nottinghamshire oxfordshire rutland shropshire somerset staffordshire suffolk surrey
  sussex warwickshire wiltshire worcestershire yorkshire
`)

/** Words of an organisation's or place's name that identify nobody. */
export const GENERIC: ReadonlySet<string> = new Set([
  ...COUNTIES,
  ...words(`
  a the of for and at in on off near by with to from an
  nhs foundation trust trusts hospital hospitals university general royal city county council borough district infirmary
  children children's childrens child young people people's adult adults family families women women's woman's men's mental
  health healthcare care social services service community primary secondary sixth form junior infant infants high grammar
  school schools academy academies college nursery nurseries preschool pre-school playgroup kindergarten centre center early years learning
  surgery practice medical clinic clinics group partnership partners health partnerships cic ltd limited plc charity
  police constabulary force ambulance fire rescue emergency department accident unit units ward wards intensive
  neonatal maternity antenatal postnatal paediatric paediatrics paediatrician picu nicu scbu icu itu hdu gp camhs respiratory critical
  nursing visiting visitor school-nursing midwifery delivery suite labour theatre resus outpatients therapy therapies
  youth justice drug drugs alcohol substance misuse wellbeing support hospice highways road roads safety transport authority
  safeguarding board local national regional central greater new old mash edt
  adolescent psychiatric inpatient day eating disorders leisure sports hospitals' royal
  woodland field fields garden home house houses street lane river pond lake beach park sea roadside home's bedroom public
  place private residence not known unknown none address flat apartment room floor east west north south upper lower cdop cdops
  england wales scotland ireland britain uk kingdom
`),
])

/** The last word of a road's name. */
export const ROADS: readonly string[] =
  `Road Street Close Drove Lane Avenue Way Court Gardens Row Drive Crescent Place Terrace Spinney Grove Mews Hill Rise Walk
Square Parade Green Gate Bank View Croft Meadow Meadows Fields Broadway Embankment Wharf Quay Yard Mount Bungalows
Cottages Cottage Villas Estate Park Heights Rd Ave Cres`.split(/\s/)

/** Before one of `ROADS`, these make something else of it: the Crown Court, a Safe Place. */
export const NO_ROAD = words(
  `crown high county family youth coroner coroners coroner's magistrates magistrates' supreme criminal juvenile appeal the a an in at
  on by this that safe first second public care health green red amber national science business retail theme car every`,
)

/** Parts of a name field that name nobody. */
export const NOBODY = words(
  `baby twin triplet boy girl infant male female child unnamed unknown not known none one two three i ii iii the of and
  jr jnr junior snr senior deceased other n/a na tbc`,
)

/** Small words inside family names: never looked for alone. */
export const PARTICLES = words(
  `van von de der den da di del della la le les el al bin bint ibn ap ferch mac mc o st saint ter ten dos das do du abu ben ul
  ur y e`,
)

/** Letters before a long number that measure something: never a hospital number. */
export const MEASURED = words('wbc wcc plt rbc ck bnp hcg alt ast ldh crp gcs bp hr rr')

const ROLE_WORDS: ReadonlySet<string> = new Set([...ROLES, ...KIN].flatMap(role => role.toLowerCase().split(/[ -]/)))

/** Whether a capitalised word after a title or a role is no name: "Nurse Practitioner", "Sister Ward". */
export function beginsNoName(word: string): boolean {
  const small = word.toLowerCase()
  return (
    NO_NAME.has(small) || GENERIC.has(small) || ROLE_WORDS.has(small) || /(?:ologist|iatrist|trician)s?$/.test(small)
  )
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(/\s+/).filter(Boolean))
}

function each(titles: string, label: string): [string, string][] {
  return titles.split(' ').map(title => [title, label])
}
