/** Given names met in the United Kingdom, from common knowledge: of every origin that its papers show. Small letters, no accents. */
export const FORENAMES = `
aaliyah aaron abbie abby abdi abdirahman abdul abdullah abdullahi abel abena abid abigail abraham abu ada adam adams adan ade adebayo adela adelaide
adele adeline aden adeola aditi aditya adnan adrian adriana adrianna afia aftab agata agatha agnes agnieszka ahmad ahmed aidan aiden aileen aimee aisha
aishah aisling aiza akash akeem akin akosua akua alaina alan alana alannah alasdair alastair alba albert alberto albie alec alecia aleena alejandro
aleksander aleksandra aleksandrs alena alesha alessandra alessandro alessia alex alexa alexander alexandra alexandre alexandru alexia alexis alfie
alfred alfredo ali alia alice alicia alicja alina alisa alisha alison alissa alistair alix aliya aliyah aliza allan allen ally alma alma alondra alwyn
alyssa amaan amadou amal aman amanda amandeep amani amara amarjit amber ameera ameerah amelia amelie amina aminah aminata amir amira amirah amit amjad
ammar amna amrit amrita amy ana anais anas anastasia anastazja anders andre andrea andreas andreea andrei andrej andrew andrius andrzej andy aneesa
aneesah aneta aneurin angel angela angelica angelika angelina angeline angelo angharad angie angus aniela anika anil anila anisa anisha anita anjali
anjum ann anna annabel annabella annabelle annalise anne anneka anneliese annemarie annette annie annika anouk anselm anthea anthony antoine anton
antonia antonina antonio antony anum anwar anya aoife aparna april aqsa arabella aram archie areeba arham ari ariana arianna arianne ariel arif arjun
arlene arlo armaan arman armando arnav arnold aron arran arthur artur arturo arun arwen aryan arzu asad asha asher ashfaq ashleigh ashley ashlyn ashok
ashton asif asim asiya asma astrid atif atiya attila aubrey audrey august augusta augustine aurelia aurora austin autumn ava avani avery avi avni axel
aya ayaan ayaana ayah ayan ayat ayesha aylin ayman ayo ayodele ayomide aysha ayse aysegul ayub aza azad azhar aziz aziza bahar bailey bala balraj
baraka barbara barnaby barney barry bart bartek bartosz bashir basil beata beatrice beatrix beau becca becky bella ben benedict benita benjamin benji
bernadette bernard bernice bernie bert bertha bertie beryl bess bessie beth bethan bethany betty beverley beverly bharat bhavna bianca bilal bill billie
billy bilqis binta bjorn blaine blanca blanche blanka blessing blossom bob bobbie bobby bogdan boris bozena brad bradley brady bram brandon branwen
breda brenda brendan brenna brent brett brian briana bridget bridie brigid briony britney brody bronagh bronte bronwen brooke brooklyn bruce bruno
bryan bryn bryony bukola burak bushra byron cade caitlin caitlyn caleb callie callum calum calvin cameron camila camilla camille candice cara caragh
carina carl carla carlo carlos carly carmel carmela carmen carol carole carolina caroline carolyn carrie carter carys casey caspar casper cassandra
cassidy cassie catalina catarina caterina catherine cathal cathy catriona cecil cecilia cecily cedric celeste celia celine ceri cerys chad chaim chance
chanda chandni chanel chantal chantelle chardonnay charis charity charlene charles charley charlie charlotte chayton chelsea chelsey cherie cherish
cherry cheryl cheyenne chiara chidi chika chike chinedu chinonso chinwe chioma chloe chris chrissie christa christabel christian christina christine
christopher chrystal chukwuemeka ciara cian ciaran cillian cindy claire clara clare clarence clarissa claud claude claudette claudia claudio clay
clayton clement clementine cleo cliff clifford clinton clive clodagh clyde cody coleen colette colin colleen colm conall connie connor conor conrad
constance cora coral coralie corey corinne cormac cornelia cornelius cory cosmo courtney craig cressida cristian cristiana cristina crystal curtis
cynthia cyrus cyril czeslaw dafydd dagmar dahlia daisy dale dalia damian damien damon dan dana danai daniel daniela daniella danielle danika danilo
danish danny dante danuta daphne daragh darcey darcie darcy daria dariusz darius darla darnell darrell darren darryl dave david davide davina dawid
dawn dawood dawud dayna dean deanna deanne deb debbie deborah debra declan deepa deepak deepika deirdre delia delilah delores delphine delroy demetrius
demi demba dena denis denise dennis denzel derek dermot derry des desiree desmond destiny dev devan devon dexter dhruv diana diane dianne diarmuid
diego dieter dilan dilip dilys dimitri dina dinesh dinah diogo dion dionne diya djamila dolores dom dominic dominik dominika dominique don donal donald
donna dora doreen dorian doris dorothea dorothy dorota dot doug dougal douglas dragan drew duaa dudley duncan dustin dwayne dwight dylan eamonn earl
ebony ebrahim ed eddie eden edie edgar edit edita edith edmund edna eduardo edward edwin edwina edyta efa effie egle eileen eilidh eira eirlys
ekaterina ekow ela elaina elaine elan eleanor eleanora elena eleni eleri eliana elias elif elijah elin eliot elisa elisabeth elise elisha eliza
elizabeth elke ella ellen elliana ellie elliot elliott ellis ellisha ellison elmira eloisa eloise elodie elouise elsa elsie elspeth elvira elvis
elwyn emaan eman emanuel emanuela emelia emeka emer emerson emil emile emilia emiliano emilie emilija emilio emily emine emir emlyn emma emmanuel
emmanuella emmeline emmet emmett emre emrys ena enid enrico enrique enya eoghan eoin ephraim eric erica erick erik erika erin ernest ernestine erol
errol ervin esa esha esme esmae esmail esme esmeralda esra esther ethan ethel etta eugene eugenia eugenie eunice euan eva evan evangeline evans eve
evelina evelyn everett evie ewa ewan ewelina ezekiel ezra fabian fabio fabrizio fadi fadia fadumo fahad fahim faisal faith faiza faizan falak fanny
farah fardowsa farhan farhana farida farooq farouk farrah faruk farzana fathima fatih fatima fatimah fatma fatou fatoumata fay faye federica federico
felicia felicity felix femi fergal fergus fernanda fernando ffion fidelma filip filipa filippo filomena finbar findlay finlay finley finn fintan fiona
fionn fionnuala fiza flavia fleur flora florence florentina florian florin flossie flynn folasade frances francesca francesco francine francis
francisco francois frank frankie franklin franz fraser fred freda freddie freddy frederica frederick fredrick freya frida fumi funmi gabi gabriel
gabriela gabriele gabriella gabrielle gaetano gail galina ganesh gareth garfield garry garth gary gaurav gavin gaynor gemma gene genevieve geoff
geoffrey george georgia georgiana georgie georgina gerald geraldine gerard gerardo germaine gerry gertrude gethin ghazala ghulam gia giacomo giada
gian gianluca gianna gideon gift gilbert giles gillian gina ginny gino giorgia giorgio giovanna giovanni gita giulia giuseppe gladys glen glenda glenn
glenys gloria glyn glynis godfrey golda gonzalo gordon goran grace gracie graeme graham grainne grant grazia grazyna greg gregor gregory greta gretel
gretchen grzegorz guido guilherme gulsen gulshan gurdeep gurjit gurpreet gus gustav guto guy gwen gwendoline gwenllian gwilym gwyn gwyneth habib
habiba hadi hadiya hadiza hadley haf hafsa hafsah hafiz haider hailey hajra hakan hakeem halima halimah halina hamid hamish hamna hamza hamzah hana
hanan hania hanif hanna hannah hannan hans hareem harinder haris harish harjit harlan harley harlow harmony harold haroon harper harpreet harri harriet
harris harrison harry harsh harun harvey harvir hasan hashim hassan hatice hattie hawa hayden hayder hayley hazel heath heather heba hector heidi
heinz helen helena helene helga hemant henna henri henrietta henrik henry herbert herman hermione hetty hibo hilary hilda hiral hiten holly homer
honey honor honora hope horace hortense howard hubert huda hugh hugo humaira humayun humphrey hunter husna hussain hussein huw hywel iain ian ibraheem
ibrahim ibrahima ida idris idrissa idriss ieuan ifan ife ifeanyi ifeoma ifrah ifza iga ignacio ignacy igor ihsan ijeoma ikram ilaria ilhan ilias ilona
ilyas iman imani imogen imran ina inaaya inaya ines inga ingrid inigo ioana ioan iolo iona irene irena irfan irina iris irma irshad isa isaac isabel
isabella isabelle isaiah isha ishaan ishaq ishmael isidora isis isla ismael ismail isobel isra israr issa istvan ita itohan iva ivan ivana ivor ivy
iwan iwona iyla izaak izabela izabella izzy jaan jabir jacek jack jackie jackson jacob jacqueline jacqui jacek jada jade jaden jadwiga jago jagdeep
jagoda jagjit jahanara jaime jaimie jake jakub jalal jamal jamaal james jameela jamelia jamie jamil jamila jan jana janae jane janelle janet janette
janice janie janina janine janis janusz jared jaroslaw jarvis jasbir jasdeep jaskaran jasleen jasmin jasmina jasmine jason jasper jaswinder javed
javeria javier jawad jay jaya jayda jayden jaydon jayne jaz jazmin jean jeanette jeanie jeanne jeannie jeff jeffrey jelena jemima jemma jen jenna
jennifer jennie jenny jens jensen jeremiah jeremy jermaine jerome jerry jess jessica jessie jesus jethro jill jillian jim jimmy jin jitendra jo joan
joana joann joanna joanne joao joaquin jocelyn jodie jody joe joel joelle johan johanna johannes john johnnie johnny jolanta jolene jon jonah jonas
jonathan jonny jordan jordana jordanna jordi jorge jose josef josefina joseph josephine josh joshua josiah josie jovan joy joyce jozef juan juanita jude judith
judy juhi julia julian juliana julianna julianne julie juliet julieta juliette julio julita julius june junaid junior juno justin justina justine
justyna kabir kacper kadiatou kadie kai kaiden kaisha kaitlin kaitlyn kaja kajal kali kalina kalpana kamal kamaljit kamil kamila kamran kane kara karan
kareem karen karim karima karin karina karishma karl karla karol karolina karthik kasia kasim kasper kassandra kate katarina katarzyna kate katelyn
katerina katharine katherine kathleen kathryn kathy katia katie katja katrin katrina katy katya kavita kay kaya kaye kayla kayleigh kaylee kayden kayode
kazimierz keanu keegan keeley keelan keely keira keiran keisha keith kelechi kelly kelsey kelsie kelvin kemal kemi ken kenan kendall kendra kenneth kenny
kenza keri kerrie kerry kerstin keshia kevin keyaan keziah khadija khadijah khadra khaled khalid khalil khalida khadeeja khizar kian kiana kiara kieran
kiera kieron kiki kim kimberley kimberly kinga kingsley kinza kiran kirby kiri kirk kirsten kirstie kirsty kit kitty klara klaudia klaus kobe kofi kojo
komal konrad krisha krishna kristen kristian kristina kristine kristof krystal krystyna krzysztof kujtim kuldeep kulvinder kumar kunal kurt kwabena
kwadwo kwaku kwame kwasi kya kyla kyle kylie kyra kyran lacey lachlan laila laiba lainey lakshmi lana lance lara larisa larissa larry lars lateefah
latifa latisha laura laurel lauren laurence laurie laurynas lavinia lawrence layla layton lea leah leandro leanna leanne lech lee leela lei leia leigh
leighton leila leilani lekan lela len lena leni lennon lennie lennox lenny leo leon leona leonard leonardo leonie leonora leopold leroy les lesley
leslie leszek leticia letitia lettie leva levi levon lewis lewys lexi lexie leyla leyton liam liana lianne libby lida lidia lila lili lilia lilian
liliana lilith lillian lillie lilly lily lina linda lindsay lindsey linh linnea linus lionel lisa lisbeth lise livia liz liza lizzie lleucu llewellyn
lloyd llyr logan lois lola lolita lorcan lorelei loren lorena lorenzo loretta lorna lorraine lottie lotta lou louie louis louisa louise lourdes lowri
luan luana luc luca lucas lucia lucian luciana lucie lucille lucinda lucja lucy ludmila ludo luigi luis luisa luiz lukas lukasz luke lulu luna lutfur luz
lyanna lydia lyla lyle lynda lyndon lyndsay lyndsey lynette lynn lynne lynsey lyra lysander mabel mabli maciej mackenzie macy maddie maddison
madeleine madeline madison madonna mae maeve magda magdalena maggie magnus maha mahad mahamed mahdi maher mahmood mahmoud mahmud mahnoor maia maija
mair mairead maisie maisy maja majid malachi malachy malaika malak malala malcolm malek malena malgorzata malia malik malika mallory manal mandeep
mandy manfred manisha manjit manoj manpreet manuel manuela mara marc marcel marcela marcella marcelina marcello marcia marcin marco marcos marcus mared
marek margaret margarita margery margherita margie margo margot marguerite maria mariah mariam mariama mariana marianne maribel marie mariella
marielle marietta marija marika mariko marilyn marina mario marion marisa marisol marissa marisha marius marjorie mark marko marlena marlene marley
marlon marnie marsha marta martha martin martina martyn marvin marwa mary maryam maryann maryanne marzena maseeh mason massimo masood masuma mateo
mateusz mathew mathilda mathilde matias matilda matilde mats matt matteo matthew matthias mattie maud maura maureen maurice mauricio mavis max maxim
maxime maximilian maximus maxine maxwell may maya mayar mayowa maz mazin meabh meadow meena meera megan meghan mehak mehdi mehmet mehreen mehwish mei
meinir mel melania melanie melek melina melinda melissa melody melvin melvyn mercedes mercy meredith meri meriem merle merlin merryn mert meryem meryl
mia mica micah michael michaela michal michalina michel michele micheline michelle mick mickey miguel mihaela mihai mika mikaela mikael mikail mike
mikey mikolaj mila milan milena miles miley milica millicent millie milly milo milosz mimi mina minnie mira mirabelle miranda mirela mirella miriam
mirjam miroslav misbah misha mitchell mo moesha mohamad mohamed mohamud mohammad mohammed mohan mohsin moira mollie molly mona monica monika monique
montgomery monty mordechai morgan morwenna moses moshe moshood mostafa mubarak mudassar muhammad muhammed muhsin mujahid mukesh mukhtar muna munira
munir muriel murtaza musa musab musfirah mustafa muzammil mya myah myfanwy myla myles myra myriam myrtle nabeel nabil nabila nada nadeem nader nadia
nadine naeem nafisa nagina nahid nahla naima naiara nailah najma nana nanci nancy nandini naomi narges narinder nasima nasir nasra nasreen nasrin
nassim nastassja natalia natalie natasha nate nathalie nathan nathaniel nathanael naveed naveen navneet nawal nayla nazia nazir nazmul ned neda neela
neelam neha nehemiah neil nell nellie nelly nelson nerys nesrin nessa neve neville nevaeh nia niall niamh nichola nicholas nick nicki nicky nicol nicola
nicolae nicolas nicole nicoleta nieve nigel nihal nikhil niki nikita nikki niko nikola nikolai nikolas nikos nila nilesh nimra nimrah nina ninian nira
nirmala nirvana nisha nishant nita nitin nkechi noah noel noelle noemi nola nolan noor noora nora norah noreen norma norman nour nova nuala nuno nur
nura nuria nusrat nyah nyla nyree obi octavia odette odhran ofelia ogechi ola olabisi olamide olanna olatunji olawale ole oleg olena olga oli olive
oliver olivia olivier olivija ollie olu oluchi olufemi oluwaseun oluwaseyi oluwatobi omar omari omer omolara ondrej oona oonagh opal ophelia ore oren
orhan oriana orla orlagh orlaith orlando orson oscar osian oskar oskars osman ossian oswald otis otto ottilie owain owen oyinkansola oyin ozan ozge
ozlem pablo padma padraig paige palesa paloma pam pamela pandora paola paolo parminder parveen parvez pascal pat patience patricia patrick patrycja
patryk patsy paul paula paulette paulina pauline paulius pavel pawel payal pearl pedro peggy penelope penny percy perla perpetua perry petar pete peter
petra petros petru phil philip philippa philippe phillip philomena phineas phoebe phoenix phyllis pia piers pierre pierce pilar piotr pip pippa piper
pola polly poonam poppy porsha portia pooja prabhjot prakash pranav prasad praveen precious preeti prem prince princess priscilla prisca priti
priya priyanka promise prosper prudence przemyslaw punam purity qadir qasim queenie quentin quincy quinn quratulain raah rabia rachael racheal rachel
rachelle radek radha radka radoslaw radu rae rafael rafaela rafal rafe raffaella rafferty rafi rafiq raheem raheema rahel rahim rahima rahma rahmah
rahul raihan raiden raisa raj raja rajan rajesh rajinder rajiv rajni rakesh ralf ralph ram rama ramesh ramla ramon ramona ramsha ramsay ramsey
rana randall randy rania ranjit raphael raqib raquel rasa rasheed rashid rashida rasmus raul ravi ravinder ray rayaan rayan raymond rayyan razia reagan
rebecca rebekah rebeka reece reem reema reena reese reggie regina reginald rehan rehana reham reilly reinhard rekha remi remy rena renata rene renee
reshma reuben reva rex reza rhea rhian rhiannon rhianna rhianne rhoda rhodri rhona rhonda rhydian rhys ria rian riaz ricardo riccardo rich richa
richard richie richmond rick ricky rico ridwan rihanna rihards rikki riley rimsha rina rishi rita ritika ritvik riya riyadh riyad riza roan rob
robbie robert roberta roberto robin robyn rocco rochelle rocio rodney rodolfo rodrigo rodrick rodrigue roger rohan rohit rohini roisin roksana roland
rolando rollo roma roman romana romeo romilly romy ron rona ronald ronan ronel ronnie ronny roopa rory ros rosa rosalie rosalind rosaline rosalyn
rosamund rosanna rosanne rosario roscoe rose roseanna roseann roseanne roselyn rosemarie rosemary roshan rosheen roshni rosie rosina roslyn ross rowan
rowena rowland roxana roxanne roxy roy roya royston ruairi ruaridh rubab rubel ruben ruby rudi rudolf rudolph rudy rufus rui rukhsana rukia rumana
rumaysa rupert rushda russ russell rustam ruth ruthie ruta ruya ryan ryder rylan ryszard saad saadia saba sabeen sabiha sabina sabine sabir sabrina
sacha sade sadaf sadia sadie sadiq sadiqa saeed saeeda safa safia safiya safiyyah safwan sage sagal sahar sahil sahra saif saima saira sajad sajid
sajida sakina salah saleem saleh saleha salem salim salima sallie sally salma salman salome salvador salvatore sam samad samantha samanta samar
samara sameer sameera samia samina samir samira sammy samson samuel samuele sana sanaa sandeep sander sandhya sandie sandra sandro sandy sanjay
sanjeev sanjana sanna santiago santino saoirse saqib sara sarah sarai saraya sarita sasha saskia satnam satvinder saul saule savannah sayed sayeeda
scarlet scarlett scott seamus sean seb sebastian sebastien seema sefton selam selena selim selina selma selwyn senga seraphina serena serge sergei
sergio serhat seth seun shabana shabnam shaan shada shafiq shagufta shah shahana shahbaz shaheen shahid shahida shahin shahnaz shahzad shaikh shaila
shaima shaista shakeel shakil shakira shakoor shamila shamima shamim shamsa shana shanaya shandra shane shanice shania shannon shanta shantelle sharan
sharif sharifa sharmila sharmin sharon shaun shauna shawn shay shayan shayla shayna shazia shea sheena sheeza shefali sheikh sheila shelagh shelby
sheldon shelley shelly shereen sheridan sherin sherry sheryl shifa shila shira shirin shirley shiv shiva shivani shobha shola shona shreya shruti
shubham shukri shyam shyla siam sian siana sibel sid siddharth sidney sidra siena sienna sigrid silas silvana silvia silvie sima simao simeon simi
simon simona simone simran sinead sinem siobhan sioned sita siya siyabonga skye skyla skyler slawomir snezana sobia sofia sofie soham sohail solomon
sonal sondra sonia sonja sonny sonya sophia sophie soraya sorcha soren spencer spiros stacey stacie stacy stan stanislaw stanislav stanley stavros
stefan stefania stefanie stefano stella stephan stephanie stephen steve steven stevie stewart stuart sue sufyan suha suhail suki sukhdeep sukhjit
sukhvinder sulaiman suleiman suleman sultana suma sumaira sumaiya sumayya sumaya summer sunil suniti sunita sunny suraj suresh surinder suruj susan
susana susanna susannah susanne susie suzanna suzanne suzie svetlana swati sybil sydney syeda syed sylvester sylvia sylwia szymon tabatha tabitha tadeusz tahir
tahira tahmid tahmina taiba taiwo takwa tala talal talha tali talia taliah taliesin tallulah talya tam tamanna tamar tamara tamer tami tamia tamika
tamsin tamzin tania tanisha tanja tanveer tanvi tanvir tanwen tanya tara taran taranjit tarek tariq tarun tasha tashi tasmin tasneem tatiana tatum
taufiq tayla taylor tayyab tayyaba ted teddy tegan teja teodor terence teresa tereza teri terrance terrence terri terry tess tessa thaddeus thalia
thandi thandiwe thea theo theodora theodore theresa therese thierry thiago thom thomas thora tia tiago tiana tianna tiegan tiernan tierney tiffany tilda
tillie tilly tim timea timothy timur tina tinashe tirion titi tobi tobias tobin toby tod todd tolga toluwani tom tomas tomasz tommaso tommy tomos toni
tonia tony topaz tori torsten tracey traci tracie tracy travis trevor tricia trina trinity trish trisha tristan tristram trixie troy trudi trudy
tudor tuan turhan tyla tyler tylor tyra tyree tyrell tyrese tyrone ubah ufuk uche udo ugne ugochi ulrike ulysses uma umair umama umar umer umme una ursula
urszula usha usman uzair uzma vadim val valentin valentina valentino valeria valerie valerio vanesa vanessa vanya varun vasile vaughan veda veena
velma venetia venkat vera verity verna vernon veronica veronika vesna vicki vickie vicky victor victoria vidya vihaan vijay vik vikas vikki vikram viktor
viktoria viktorija vilma vimal vina vinay vince vincent vincenzo vinnie vinod viola violet violeta violetta virginia vishal vita vitalie vito vittoria
vivek vivian vivien vivienne vlad vladimir volkan vusi wade wafa wahid wajid waleed walid wally walter wanda waqar waqas warren waseem wasim wayne
wendy wes wesley wiktor wiktoria wilbur wilf wilfred wilhelm wilhelmina will willa willem william willow wilma win winifred winnie winona winston
wojciech woody wren wyatt xander xanthe xavier xenia ximena xin yadira yael yahya yakub yakubu yan yana yannick yara yardley yared yasin yasir yasmin
yasmina yasmine yaseen yash yaw yazmin yetunde ying ylva yolanda yolande yomi yonas yosef youcef youssef ysabel yuki yulia yuri yusef yusra yusuf yvaine yvette
yvonne zac zach zachariah zachary zack zadie zafar zaheer zahid zahida zahir zahra zahrah zaid zaida zaima zain zaina zainab zaira zak zakariya zakary
zakir zakiya zaman zamira zander zane zaneta zanib zara zarah zareen zarina zayan zayd zayn zaynab zbigniew zdenka zed zeenat zehra zeina zeinab zelda
zena zenia zeynep zhanna zia zidan zina zita ziva zlata zoe zoey zofia zoha zohaib zohra zola zoltan zoltana zoran zosia zsofia zubair zubaida zulaikha zuleika
zulfiqar zuri zuzana zuzanna zuzia`
