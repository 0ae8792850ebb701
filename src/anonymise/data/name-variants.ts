/** Given names and what their bearers are also called or how they are also written: each line one group. */
export const NAME_VARIANTS = `
abigail abbie abby abi gail abs
abraham abe ibrahim ebrahim bram ibby
adam addy ads
adelaide addie ada
adrian ade adi
agnes aggie agnieszka
ahmed ahmad ahmet achmed
aisha ayesha aysha aishah aesha eesha ishy
alan al allan allen
alastair alistair alasdair ali al
albert al bert bertie albie
alexander alex alec al sandy xander lex aleksander alexandru sasha sacha zander
alexandra alex alexa sandra sasha lexi lexie aleksandra ola sandy
alfred alf alfie fred freddie al
alice ali alys allie alicja ala
amanda mandy manda
amelia amy millie milly mia mel amelie ami emilia
amina aminah ameena mina
amir ameer
andrew andy drew andrzej andrei andre
angela angie ange
angharad anghie haz
anna ann anne annie ania anya anka hannah
annabel anna bella belle annie
anthony tony ant anton
antonia toni tonia
archibald archie arch
arthur art artie arty artur
ashley ash
augustus gus augie
barbara barb babs barbie basia
barnaby barney
bartholomew bart bartek bartosz
beatrice bea beattie trixie beatrix bee
benjamin ben benji benny benjy
bernadette bernie
bernard bernie
bethany beth bethan betty
bradley brad
bronwen bron
caitlin cait kate katie caitlyn kaitlin katelyn
callum cal calum
cameron cam
caroline caz carrie carol caro lina
catherine katherine kathryn katharine kate katie kathy cathy kath cath kat kitty kasia katarzyna katy cat kay catriona trina kaye
cecilia cece celia cissy
charles charlie chas chuck chaz charley
charlotte charlie lottie lotte char carly charley lotty
chloe clo chlo
christian chris christie
christina tina chrissie chris krystyna
christine chris chrissie tina
christopher chris kit topher kris christy krzysztof krzys
claire clare clair
connor conor con
constance connie
courtney court
cynthia cindy
dafydd dai david
daisy dais
daniel dan danny danni dani danyl danial
danielle dani danni danny
david dave davey davy dai dawid dafydd davie
deborah debbie deb debs debra
denise den dee
dennis den denny denis
diana di diane
dimitri dima mitya
dominic dom nic dominik
dorothy dot dottie dolly dorota
douglas doug dougie
edith edie
edward ed eddie ted teddy ned eddy
edwin ed eddie
eilidh ailie aylee eyelee
eleanor ellie nell ellen nora elle elly nellie lenny elinor eleanora
elijah eli lij
elizabeth liz lizzie beth betty eliza libby elsie lisa betsy bess lizzy elisabeth elspeth elizabet ela lilibet
ella ellie
ellen ellie nell nellie
emily em emmy emmie millie emilie emilia emelia milly
emma em emmy ems emmie
emmanuel manny emma eman
erin rin
ethan eth
eugene gene
evangeline eva evie eve
evelyn evie eve lyn evelina
ewan euan ewen
ezekiel zeke
faisal faysal
fatima fatimah fathima fatma fati fatou fatema faatima
felicity fliss flick lissy
finlay fin finn findlay finley
fiona fi fee
florence flo florrie flossie flora
frances fran frankie francesca fanny
francesca fran frankie cesca chess franky
francis frank frankie fran
franklin frank
frederick fred freddie freddy rick frederic fryderyk
gabriel gabe gabi
gabrielle gabi gabby gaby gabriella
gareth gaz gary
gary gaz garry
gemma gem jemma gems
geoffrey geoff jeff jeffrey
george georgie geordie jerzy gheorghe
georgina georgie gina georgia georgiana george
gerald gerry ged jerry
gerard gerry ged
gillian gill jill gilly jilly
grace gracie
graham gray graeme
gregory greg gregor grzegorz
grzegorz greg grzes
gwendoline gwen gwenda wendy
hamza hamzah hamzeh
hannah han hanna hana annie
harold harry hal
harriet harry hattie hatty
harrison harry
hassan hasan hassen
heather hev
helen nell nelly helena helene ellen
henrietta etta hettie henri hetty
henry harry hal hank henryk
howard howie
hubert bert hugh
hugh hughie hugo shug
hussain hussein husain hussayn hossain
ibrahim ebrahim ibraheem ibby
imogen immy immie imo
isaac zac ike isaak izaak ishaq
isabella bella izzy isabel isobel isabelle bel izzie belle isabela izabela issy ella
ismail ismael esmail
ivan vanya
jacob jake jakub jakey cobe
jacqueline jackie jacqui jax jacquie
james jim jimmy jamie jem jimbo jay
jane janie jan janey
janet jan
janice jan
jasmine jas jazz yasmin jaz jazzy yasmine jasmin
jason jay jase
jeffrey jeff
jennifer jen jenny jenni jenna
jeremy jerry jem jez
jessica jess jessie jessi jesse
joanna jo joanne joann
joanne jo
jonathan jon jonny johnny jono nathan
john johnny jack jon ian jonny
jordan jordy jord
joseph joe joey jo yusuf yousef jozef josef
josephine jo josie
joshua josh
joyce joy
judith judy jude
julia jules
julian jules
julie jules
juliet jules julie
kaitlyn kait
kamil kam
karen kaz kazza
katarzyna kasia kaska kate
keira kiera kira ciara
kenneth ken kenny
khadija khadijah khadeeja kadija hadija
kieran kier ciaran kieron
kimberley kim kimmy kimberly
krzysztof krzys chris krzysiek
lachlan lachie lockie
lauren loz lor laurie
laura laurie lozza
lawrence larry laurie laurence lozza
leila layla laila leyla leyla
leonard len leo lenny
leroy roy
lesley les
leslie les
lewis lew louis lou
lillian lily lil lilly lillie
lindsay linz lyndsey lin lindsey
linda lin lindy
llewellyn llew lyn
louis lou louie lewis
louise lou lulu
lucas luke luc lukasz
lucy lu luce
madeleine maddie mads madeline maddy madison
madison maddie maddy mads
magdalena magda lena maggie
malcolm mal malc
malgorzata gosia maggie
margaret maggie meg peggy madge greta rita marge mags peg margo daisy
maria mia mary marie ria mariah mariya
marilyn mal
marjorie marge margie
mark marc marky marcus marek
martha marty
martin marty
mary molly polly mae maria may
maryam mariam miriam maryum maryan
mateusz mati matt
matilda tilly mattie tilda tillie mati
matthew matt matty mat mathew mateusz
maureen mo reenie
maximilian max
maxwell max
megan meg meghan megs
melanie mel
melissa mel lissa missy
mercedes mercy
michael mick mike mickey mikey micky michal mihai mikolaj miguel
michelle shell chelle michele shelley mich
mildred millie
millicent millie milly
mohammed muhammad mohamed mohammad muhammed mohamad mo mohd mohamud mohamoud mehmet muhamed mohammod muhamad
morgan morgs
mustafa mostafa musti
myfanwy myf fanny vanwy
natalie nat nattie natalia nats
natasha tasha nat tash nastasha
nathan nate nath
nathaniel nat nate nathan
niamh neve neeve nieve neave
nicholas nick nicky nico nicolas nikolai mikolaj
nicola nicky nic nikki nicki nichola
nikita nik
norman norm
oliver ollie olly oli oliwier
olivia liv livvy olive livia ollie liwia oliwia
omar umar omer umer
oscar oz ozzy oskar
oswald oz ozzie
owen owain
padraig paddy patrick pat podge
pamela pam pammy
patricia pat trish tricia patsy patty trisha
patrick pat paddy rick patryk padraig
paul pauly pawel
pauline paul
penelope penny pen
peter pete piotr petey
philippa pip pippa
philip phil phillip pip
phoebe pheebs phebe
piotr peter piotrek
priyanka priya
przemyslaw przemek
rachel rach rache rachael rae
raymond ray
rebecca becky becca bex beck rebekah becks
reginald reg reggie
rhiannon rhi annon
rhys reece rees reese
richard rick dick richie ricky rich dicky
robert rob bob robbie bobby bert robin bobbie
roberta bobbie
rodney rod roddy
roger rog
roisin rosheen rosh
ronald ron ronnie
rosalind ros roz
rosemary rose rosie ro
rose rosie
rowan ro
rupert rupe
russell russ
ruairi rory ruari ruaridh
ryan ry
ryszard rich richard rysiek
safiya safia safiyah sofia
salma selma
samantha sam sammy sammie
samuel sam sammy samy
sandra sandy
sarah sara sally sadie sarra
saoirse sersha seersha
scarlett scar lettie scarlet
sean shaun shawn shane
sebastian seb bas sebby
sharon shaz shazza
shirley shirl
sian sharn shan
sidney sid syd
simon si
siobhan shiv shivaun shevaun shavon chevonne
sophia sophie soph sofia zofia sophy zosia
stanislaw stan staszek
stanley stan
stephanie steph stevie steffi
stephen steve steven stevie ste stefan
stewart stu stuart
stuart stu
susan sue suzie susie suzy zuzanna
sylvia syl sylwia
tabitha tabby tab
tamara tam tammy
tamsin tam tammy tamzin
taylor tay
teresa terry tess tessa theresa tereza
terence terry tel
thaddeus tad
theodore theo ted teddy
theodora thea dora
theresa terry tess tessa teresa tess
thomas tom tommy tomos tomasz tomek
tiffany tiff
timothy tim timmy
toby tobes tobias
tomasz tomek tom
tracey trace tracy
trevor trev
tristan tris
tyler ty
umar omar omer
uzair ozair
valerie val
veronica ronnie vron nica
victor vic vick wiktor
victoria vicky tori vix vicki wiktoria
vincent vince vinny vin vinnie
violet vi
virginia ginny
vivienne viv
walter wally walt
wendy wends
wilfred wilf fred
william will bill billy liam wills willy gwilym wil
winifred winnie freda
winston win
wojciech wojtek
yasmin yas jasmine yasmine yaz
yusuf yousef yousuf youssef yusef joseph yousif
yvonne von
zachary zac zach zak zack zachariah
zainab zaynab zeinab zeynab zaineb
zara zahra zaara zahrah sara
zoe zo zoey
zofia zosia sophie
zubair zubayr zubeir`
