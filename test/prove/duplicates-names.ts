import type { Dice } from './duplicates-dice.ts'

// Commonest first; the tail is made of syllables.
const SURNAMES =
  'Ashworth Barraclough Bagshaw Dhillon Sandhu Adeyemi Okonkwo Mensah Boateng Rashid Mirza Siddiqui Iqbal Bashir Popescu Ionescu Dumitru Kaczmarek Wojcik Zielinski Lewandowski Petrov Kuznetsov Bondarenko Shevchenko Kovalenko Pham Hoang Sivakumar Nair Menon Banerjee Gunawardena Tesfaye Abebe Warsame Farah Fernandes Pereira Costa Ferreira Santos Kelleher Gallagher Byrne Fitzgerald Buckley Pritchard Llewellyn Bevan Gethin Sutherland Drummond Farquhar Kincaid Hepworth Ramsbottom Tattersall Entwistle Hargreaves Illingworth Pickles Sugden Threlfall Oldroyd Crowther Whitehead Lockwood Fairclough Rigby Winstanley Bostock Cheetham Gaskell Hesketh Rimmer Trevithick Penrose Tregenza Bolitho Polglase Larkin Dunmore Eastwood Fenwick Ridley Charlton Robson Elliot Armstrong Nixon Graham Maxwell Carr Dodds Bainbridge Featherstone Sowerby Appleyard Dyson Hirst Kaye Lumb Mallinson Naylor Quarmby Shackleton Thackray Uttley Varley Womersley'.split(
    ' ',
  )
const BARBED = [
  'O’Rourke',
  "O'Driscoll",
  "D'Souza",
  'De Silva',
  'Van Dyke',
  'El-Amin',
  'St John',
  'McAllister',
  'MacIntyre',
  'Bin Rahman',
  'Le Fevre',
  'Müller',
  'Łuczak',
  'Đorđević',
  'Šimková',
  'Nuñez',
  'Tạ',
  'Võ',
]
const BOYS =
  'Aaron Adrian Alastair Barnaby Bartholomew Callum Cameron Connor Crispin Declan Dexter Dylan Elijah Felix Finley Gareth Gethin Hamish Harvey Hugo Idris Iestyn Jasper Jude Kai Keir Lachlan Laurence Lorcan Louie Luca Lucas Mason Milo Nathan Niall Otis Perry Quentin Ralph Reuben Riley Rory Rowan Rufus Rupert Ruairi Stanley Toby Tobias Tristan Tyler Vincent Wilfred Xavier Zain Bilal Hamza Tariq Usama Imran Kwame Kofi Chidi Emeka Tunde Sanjay Arjun Rohan Vihaan Krishna Bogdan Radu Vasile Jakub Wojciech Marek Oleg Yaroslav'.split(
    ' ',
  )
const GIRLS =
  'Ada Agnes Alba Amber Anwen Aria Aurora Beatrice Bethan Bonnie Bronte Carys Clementine Constance Cora Daphne Delilah Edith Eilidh Elodie Erin Esme Fern Flora Georgia Harriet Hattie Heidi Imogen Iris Ivy Jemima Juniper Kiera Lara Leah Lola Lottie Luna Lyra Mabel Maeve Marnie Martha Mila Myla Nancy Nellie Niamh Orla Ottilie Paige Penelope Pippa Quinn Robyn Rosie Rhiannon Scarlett Sienna Summer Tabitha Talia Thea Violet Willow Winifred Zara Zuzanna Sumaya Halima Ruqayyah Safiya Ngozi Adaeze Abena Priya Ananya Meera Ioana Mihaela Agnieszka Oksana Svitlana'.split(
    ' ',
  )
const ONSETS = [
  'b',
  'br',
  'c',
  'cr',
  'd',
  'dr',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
  'y',
  'z',
  'sh',
  'ch',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ee', 'ou']
const ENDS = ['n', 'm', 'r', 'l', 's', 't', 'd', 'k', 'ski', 'ton', 'ley', 'wick', 'ham', 'ova', 'ez', 'ian', 'oglu']

/** One name written down in different ways by different clerks. */
export const SPELLINGS: readonly (readonly string[])[] = [
  ['Sviatoslav', 'Svyatoslav', 'Swiatoslav'],
  ['Qasim', 'Kasim', 'Quasim'],
  ['Mushtaq', 'Mushtak', 'Moushtaq'],
  ['Ghulam', 'Gulam', 'Ghullam'],
  ['Jakub', 'Jacub', 'Yakub'],
  ['Mohammed', 'Muhammad', 'Mohamed'],
  ['Aleksandr', 'Alexander', 'Oleksandr'],
  ['Kateryna', 'Katerina', 'Catherine'],
  ['Łukasz', 'Lukasz', 'Lucasz'],
  ['Şebnem', 'Sebnem', 'Shebnem'],
  ['Thuý', 'Thuy', 'Thui'],
  ['Yevheniya', 'Evgenia', 'Yevgenia'],
  ['Oluwaseun', 'Oluwasheun', 'Oluwaseyun'],
  ['Zoë', 'Zoe', 'Zoey'],
  ['Siân', 'Sian', 'Sharn'],
  ['Chloë', 'Chloe', 'Khloe'],
  ['Jehangir', 'Jahangir', 'Jahanghir'],
  ['Soumaya', 'Sumaya', 'Sumayyah'],
]
export const SHORT_FORMS: readonly (readonly string[])[] = [
  ['Bartholomew', 'Bart'],
  ['Penelope', 'Penny'],
  ['Alastair', 'Al'],
  ['Clementine', 'Clem'],
  ['Tobias', 'Toby'],
  ['Cameron', 'Cam'],
  ['Beatrice', 'Bea'],
  ['Winifred', 'Winnie'],
  ['Benjamin', 'Ben'],
  ['Elizabeth', 'Beth'],
  ['Imogen', 'Immy'],
]

export function aSurname(dice: Dice): string {
  if (dice.chance(0.06)) return dice.one(BARBED)
  if (dice.chance(0.06)) return `${dice.zipf(SURNAMES)}-${dice.one(SURNAMES)}`
  return dice.chance(0.45) ? invented(dice) : dice.zipf(SURNAMES)
}

export function aForename(dice: Dice, sex: string): string {
  if (dice.chance(0.08)) return dice.one(SPELLINGS)[0]!
  if (dice.chance(0.06)) return dice.one(SHORT_FORMS)[0]!
  if (dice.chance(0.1)) return invented(dice)
  return dice.zipf(sex === 'M' ? BOYS : GIRLS)
}

export function invented(dice: Dice): string {
  const middle = dice.chance(0.5) ? dice.one(ONSETS) + dice.one(VOWELS) : ''
  const word = dice.one(ONSETS) + dice.one(VOWELS) + middle + dice.one(ENDS)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export const STREETS =
  'Mill Lane|Church Street|Station Road|Victoria Avenue|Queens Drive|The Crescent|Meadow Way|Orchard Close|Sycamore Grove|Beech Road|Chapel Hill|Park View|Bridge Street|Kiln Lane|Hawthorn Rise|Windmill Street|Canal Side|Quarry Bank|Priory Gardens|Long Acre|St Marks Road|Old Forge Court|Poplar Terrace|Albion Place'.split(
    '|',
  )
export const TOWNS =
  'Northwold Easterby Millchester Kingsferry Aldwick Brackenhill Southmere Oakhampton Westerdale Linford'.split(' ')
export const HOSPITALS =
  'Northwold General Hospital|Easterby Royal Infirmary|St Wilfrid’s Hospital|Millchester Women’s Hospital|Queen Maud Hospital|Kingsferry District Hospital|Aldwick Children’s Hospital|The Brackenhill Hospital|Southmere University Hospital|Oakhampton Memorial Hospital|Westerdale Hospital|Linford Community Hospital'.split(
    '|',
  )
