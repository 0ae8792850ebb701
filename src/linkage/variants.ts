/**
 * Names that one person carries in several spellings: transliterations, translations within families of clerks, and
 * short forms. One line a family; the first word stands for it. General knowledge of names in England, by no means
 * complete: what is not here is caught by likeness of spelling and sound.
 */
const FAMILIES = `
mohammed muhammad mohamed mohammad muhammed mohamad muhamed mohamud mohammod muhamad mahomed mehmet md mohd mohamet muhammet
ahmed ahmad ahmet achmed ahmmed
ali aly alli
hussein hussain husain husein hossain hosain hossein huseyin
hassan hasan hasssan
abdullah abdallah abdulla abdellah
abdulrahman abdurrahman abdelrahman abdirahman abdurahman
yusuf yousef youssef yousuf yusef joseph joe josef jozef jose yusif
ibrahim ebrahim abraham abe ibraheem avraham
ismail ismael esmail ismaeel
omar umar omer
uthman usman osman othman
isa eesa essa issa
musa mousa moussa moses moshe
yahya yahia yehia
khalid khaled halid
fatima fatimah fatma fatema fathima fatuma
aisha aysha ayesha aaisha aishah aicha asha ayshah
khadija khadijah hadija khadeeja
maryam mariam miriam maryum meryem
zainab zaynab zeinab zeynep zaineb
amina aminah ameena
hafsa hafsah hafza
noor nur nour nura noora
yasmin yasmine jasmin jasmine yasmeen yazmin
chaudhry choudhury chowdhury chaudhary choudhry chaudhri chowdhry
sheikh shaikh shaykh sheik shaik cheikh
syed sayed said sayyid saeed saied
qureshi quraishi koreshi kureshi
alexander alexandr aleksandr aleksander oleksandr alexandre alejandro alessandro alex alec sasha sandy al xander
alexandra aleksandra alessandra alex lexi lexie sasha sandra
katherine catherine kathryn catharine katharine katarzyna ekaterina yekaterina katerina kate katie kat kathy cathy katy kit kasia caitlin katya kateryna
michael mikhail michal mihail mihai mykhailo mike mick mikey micky misha
john ian jon johnny jack johan johann jan ivan ioan ion jean juan giovanni sean shaun shawn yahya evan
james jamie jim jimmy jem
jamesie jaime
william will bill billy liam willie wilhelm
robert rob bob bobby robbie bert
richard rick dick ricky rich
thomas tom tommy tomas tomasz
george georgi gheorghe jorge georgie yuri
nicholas nick nicky nikolai nicolas nikolay nicolae mykola klaus
peter pete piotr pyotr petr petru pedro pierre petro
paul pawel pavel paulo pablo pavlo
andrew andrei andrey andre andy drew andriy andrzej andreas andrea
anthony tony antony anton antoni antonio
david dave davey dawid davide dafydd dai davy
daniel dan danny daniil danil dani danyl danylo
matthew matt matteo mateusz mathew mattie matei matvey
benjamin ben benny benji binyamin
samuel sam sammy samuil
edward ed eddie ted teddy ned eduard
charles charlie chas carl karl carlos charley
henry harry hal henri henryk
frederick fred freddie freddy frederic
joshua josh
christopher chris kristofer kit krzysztof christoph topher
stephen steven steve stefan stephan ste szczepan stefano
gregory greg grigory grzegorz
sebastian seb bastian
oliver ollie olly olivier
theodore theo ted teddy teodor
zachary zach zac zack zak
gabriel gabe gabi gavriel
dominic dom dominik
timothy tim timmy
jonathan jon jonny johnathan jonathon
patrick pat paddy padraig
leonard leo lenny len leonardo
maximilian max maxim maksim maksym maxwell
elizabeth liz beth lizzie eliza betty libby lisa elisabeth elsie betsy bess elspeth elzbieta ellie
margaret maggie meg peggy molly malgorzata greta daisy
mary maria marie molly may mariya maire
sarah sara sally sarra
anne ann anna annie hannah nancy ania hanna ana anya
hannah hanna hana
emily em emmy emilia emilie millie
amelia amelie millie mia emelia
isabella isabel isabelle bella izzy isobel izabella izzie belle
sophia sofia sophie zofia sofie
charlotte lottie charlie lotte carlotta
olivia liv livvy
jessica jess jessie
rebecca becky becca rebekah bex
victoria vicky tori viktoria wiktoria viktoriya
natalie natalia nat nataliya natalya natasha
daniela danielle dani daniella
gabriella gabriela gabrielle gabby
eleanor ellie nell elinor nora lenora
abigail abi abby abbie gail
madeleine maddie madeline maddy
matilda tilly mathilda tilda
florence flo flora florrie
grace gracie
lily lilly lillie lilian lillian
evelyn evie eve evelina eva
freya freja
phoebe phebe
niamh neve neave niav nieve
siobhan shivaun chevonne
caoimhe keeva kiva
aoife eefa ifa
saoirse sersha
oisin osheen
eoin owen euan ewan ewen eoghan
rhys reece rees reese
sion shon
megan meghan meg
kelly kellie kelley
brian bryan
kian cian kyan
aidan aiden ayden aydan
jayden jaden jaiden jaydon
kayleigh kayley kaylee caleigh
hayley haley hailey
chloe khloe cloe
zoe zoey zoya
layla leila laila leyla layla
sergei sergey serhiy sergiu
dmitri dmitry dmytro dimitri dmitrii dima
vladimir volodymyr wlodzimierz vova
yevgeny evgeny evgenii yevhen eugene
yulia julia iulia yuliya julie
olga olha
oksana oxana
irina iryna irene
tatiana tatyana tetiana tania tanya
elena helen olena yelena helena alena ellen
nguyen nguyn ngyuen
tran trang
zhang chang cheung
wang wong
li lee lei
chen chan tan
liu lau
zhou chow chou
xu hsu
huang wong hwang
kowalski kowalska
nowak novak
ivanov ivanova
smith smyth smythe
clark clarke
brown browne
green greene
reid reed read
stewart stuart
thompson thomson tompson
macdonald mcdonald macdonnell
phillips philips philipps
davies davis davys
matthews mathews
stephens stevens stephenson stevenson
harries harris
lewis louis
allen allan alan
moore more
wright right
oneill oneil oneal
kaur kor
singh sing sinh
patel patil
begum begam
khan kahn
miah mia miya
islam isslam
akhtar akhter aktar
bibi bebe
osei osie
okafor okaphor
`

const groups: ReadonlyMap<string, readonly string[]> = read(FAMILIES)

/** Whether two plain words are known as spellings or short forms of one name. */
export function isVariant(a: string, b: string): boolean {
  const own = groups.get(a)
  return own !== undefined && (groups.get(b) ?? []).some(name => own.includes(name))
}

function read(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of text.trim().split('\n')) {
    const words = line.split(' ')
    for (const word of words) found.set(word, [...(found.get(word) ?? []), words[0]!])
  }
  return found
}

/** One word for a name and its spellings, for looking up: the first family that has it. */
export const familyOf = (word: string): string => groups.get(word)?.[0] ?? word
