/** Family names met in the United Kingdom, from common knowledge. Small letters, no accents. */
export const SURNAMES = `
abbas abbasi abbott abdi abdul abdullah abdullahi abel abiola abraham abrahams abrams achebe ackroyd acosta adair adam adamczyk adams adamson adcock addison
adebayo adeleke adeyemi adkins adusei afolabi afzal agarwal agbaje aggarwal agyeman ahmad ahmadi ahmed ainsworth aitken akande akbar akhtar akhter akinola akram
al-hassan alam albert alcock alder alderson aldridge alexander alexandrou alford ali allan allard allcock allen allison allman allsop almeida althaus alvarez alves
amadi amanor amin amoah amos anand anderson andersson andrade andreou andrews angus anjum annan ansah ansari anthony antoniou anwar appiah appleby appleton applewhite
arab archer ariyo armitage armstrong arnold arora arrowsmith arshad arthur asamoah asante asghar ash ashby ashcroft ashley ashton ashworth asif aslam aspinall
astley aston atherton atkin atkins atkinson attwood augustine austin awad awan ayodele aziz babatunde babu backhouse bacon bagley bagshaw bah bailey baines bains bainbridge
baird bakare baker bakshi balanescu baldwin balewa balfour ball ballantyne ballard balogun bamford banerjee bangura banks bannister barber barbosa barclay barker barlow barnard
barnes barnett barr barratt barrett barron barrow barry bartlett barton bashir basnet bassett bates bateman batra batt baxter bayliss beadle beale beardsley beattie beaumont
beck beckett becker beddoes bedford begum bell bello bellamy benjamin bennett benson bentley beresford berg berisha bernard berry best bevan bhatia bhatt bhatti bhattacharya
bibi biddle biggs billingham bingham binns birch bird birkett bishop biswas black blackburn blackwell blackwood blair blake blakely blanchard bland blythe boakye boateng bolton
bond bone bonner booker boon booth borkowski borman bose bosman bostock boswell botha botham bouchard bourne bowden bowen bower bowers bowes bowman bowyer boyce boyd boyle bradbury
bradley bradshaw brady braithwaite bramall bramley brand brandon brar bray breen brennan brett brewer brewster bridges briggs bright brind bristow britton broad broadbent brock
brooke brookes brooks broughton brown browne browning bruce brunt bryan bryant bryce buchan buchanan buck buckingham buckland buckle buckley bull bullen bullock bunting burch burden
burdett burgess burke burley burman burnett burnham burns burr burrell burrows burt burton bush butcher butler butt butterfield butterworth buxton byrne byron caddick cahill cain
caldwell callaghan callahan calvert cameron campbell cann cannon cantwell cardoso carey carlisle carlson carlton carmichael carney carpenter carr carrick carroll carson carter
cartwright carty carvalho carver casey cash cassidy castillo castle castro caton causer cavanagh cave cawley chadwick chahal chalmers chamberlain chambers champion chan chand
chandler chandra chang channing chaplin chapman chappell charles charlton chatterjee chaudhary chaudhry chauhan cheema chen cheng chesterton cheung chew child childs chilvers
chima chisholm chiu cho chohan choi chong chopra choudhury chow chowdhury christian christie christou chu chukwu church churchill clancy clapham clark clarke clarkson clay clayton
cleary clegg clements cliff clifford clifton close clough coates cobb cochrane cockburn coffey cohen coker cole coleman coles colley collier collins collinson colman colton colvin
compton conlon connell connelly connolly connor conrad conroy constantinou conway conteh cook cooke cooley coombes coombs cooper cope copeland corbett corcoran cordero corker
cornish correia corrigan cosgrove costa costello cotter cotterill cotton coulson coulter couper courtney cousins cowan coward cowell cowley cox coyle crabtree craddock craig cramer
crane craven crawford crawley creasey cresswell crewe crichton crisp crocker croft crompton cronin crook crosby cross crossley crouch crow crowe crowley crowther cruz cullen culshaw
cumberbatch cummings cummins cunliffe cunningham curran currie curry curtis cusack cutler czajkowski da silva dabrowski dacosta dahir dale daley dalton daly damani danby daniel daniels
danjuma danso darby darcy darko darling das dass datta davenport davey david davidson davies davis davison dawe dawes dawkins dawson day de souza deacon deakin dean dearden
deegan deeley delaney delgado demetriou demir dempsey denham dennis dennison dent denton derbyshire desai devi devine devlin dewar dewhurst dey dhaliwal dhanda dhillon diallo dias
diaz dick dickens dickinson dickson dimitrov dixon djeri dobbs dobson docherty dodd dodds dodson doherty dolan donald donaldson donnelly donoghue donovan doran dosanjh douglas dove
dow dowd dowling downes downey downing downs doyle drake draper drew drinkwater driscoll drummond drury dube duckworth dudley duffy dugdale duggan duke duncan dunlop dunn dunne
dunning dunstan durham durrani durrant dutta dutton dwyer dyer dyke dyson eagle earl eastwood eaton eccles ede edgar edmonds edmondson edmunds edward edwards egan ehsan ejaz eke
ekwueme elder eldridge elias elliott ellis ellison elmi elsey emerson emery emmanuel emmett england english ennis erdogan ericsson essex essien eustace evans evason everett ewing
eze fagan fairbairn fairbrother fairclough fairhurst faith farah farley farmer farnham farooq farquhar farr farrar farrell farrelly farrington farrow faulkner fawcett fay fearn featherstone fell
fellows feng fenn fenton fenwick ferguson fernandes fernandez ferrari ferreira ferris fielding fields fielder figueiredo filipek finch findlay finlay finn finnegan firth fisher fitch fitzgerald
fitzpatrick fitzsimmons flanagan flannery fleet fleming fletcher flint flood florea flower flowers flynn fofana foley fonseca foot forbes ford foreman forrest forrester forster forsyth
foster foulkes fountain fowler fowles fox foy francis franklin franks fraser frazer freeman freitas french frost fry fuller fulton furey gabriel gaffney gale galbraith gallagher
galloway galvin gamble ganguly garbett garcia gardiner gardner garland garner garnett garrett garside garvey gaskell gates gaunt gavin gayle geary geddes george georgescu georgiou
ghafoor ghani ghosh gibb gibbon gibbons gibbs gibson gilbert gilchrist giles gill gillespie gillett gilligan gillman gilmore gilmour giordano gladwin gleeson glen glenn glover goddard
godfrey godwin gold goldberg goldman goldsmith gomes gomez gonzalez gooch good goodall goodchild gooding goodman goodwin gopal gordon gore goring gorman gosling goswami
gough gould gow grabowski grace grady graham grainger grant graves gray greaves greco green greenaway greene greenhalgh greenwood greer gregg gregory grewal grey grice grieve
griffin griffith griffiths griggs grimes grimshaw grove groves grundy guest gul gulati gunn gunning gupta gurung guthrie guy gwynne haddad hadley haggerty hague haigh hailu haines
hajdari hale hales haley halford hall hallam halliday halstead hamed hameed hamid hamilton hamill hammond hampson hampton hancock hand handley hanif hankin hanley hanlon hanna
hannah hannan hansen hanson haq haque hardie harding hardman hardwick hardy hargreaves harker harkin harland harley harman harper harrington harris harrison harrop hart hartley
hartnell harvey harwood hasan hashemi hashmi haslam hassan hassell hastings hatton havili hawes hawker hawkes hawkins hawley haworth hay hayden haydon hayes hayward haywood head
heald healey healy heap heard hearn heath heaton hegarty hemmings henderson hendry hendricks henley henriques henry henshaw hepburn herbert herman hernandez heron herring hewitt
heywood hibbert hickey hickman hicks higgins higginson higgs higham hill hilton hinchliffe hinds hines hirst hitchcock ho hobbs hobson hocking hodge hodges hodgkins hodgkinson
hodgson hodson hoffman hogan hogg holden holder holding holdsworth holgate holland hollis holloway holman holmes holroyd holt hood hooper hope hopkins hopkinson hopper horan hornby horne
horner horsfall horton hoskins hossain hough houghton howard howarth howe howell howells howes howlett hoyle hu huang hubbard hudson huggins hughes hull hulme humphrey humphreys humphries
hunt hunter huq hurd hurley hurrell hurst husain hussain hussein hutchings hutchins hutchinson hutchison hutton hyde hyland hynes ibrahim ideh idowu idris igwe ikpe iliescu illingworth ilyas
imran inglis ingram innes ionescu iqbal ireland iriarte irvine irving irwin isaac isaacs islam ismail issa ivanov ivanova iwu iyer jaber jackson jacob jacobs jacobson jafri jagger jain jalal jalloh
jama jamal james jameson jamieson jamil jankowski janssen jarvis javaid javed jefferies jeffers jefferson jeffery jeffrey jeffries jenkins jenkinson jennings jensen jeyaratnam
jha jimenez johal johansson john johns johnson johnston johnstone jolly jones jordan joseph joshi joyce judd juma kabir kaczmarek kainth kaiser kakar kalsi kamal kamara kaminski kang kapoor
kapur karim karimi kasprzak kaur kavanagh kay kaye kazi kazmi keane kearney keating keegan keeling keen keenan kehoe keita keith kelleher keller kelly kelsall kemp kendall kendrick kennedy
kenny kent kenyon keogh kerr kershaw kettle khalid khalil khan khanna khatun khokhar kidd kiernan kilbride kim king kingston kinsella kipling kirby kirk kirkham kirkpatrick kirkwood kitchen
klein knapp knight knott knowles knox koc koroma kovac kovacs kowalczyk kowalski kozlowski krasniqi krawczyk krishnan kruger kucharski kuhn kumar kumari kurian kurt kwarteng kwiatkowski kyei kyle lacey
lad laing lake lal lally lam lamb lambert lambrou lamont lancaster lander lane lang langdon langford langley langridge larkin larsen latham latif lau laurence law lawal lawler lawlor lawrence laws
lawson lawton layton lazar le lea leach leadbetter leahy lear leary leather leavy lebedev ledger lee leech leeming lees legg leggett leigh leighton leitch lenehan lennon lennox leonard leslie
lester leung lever levy lewandowski lewin lewis li liddell liddle lightfoot lim lima limbu lin lindsay ling linton lis lister litchfield little littlewood liu livesey livingstone llewellyn
lloyd lo lobo locke lockwood lockyer lodge loftus logan lomax long longden longhurst lopes lopez lord lott loughran love lovell lovett low lowe lowry lu lucas luckhurst ludlow luke lund lupu lynch lynn lyon
lyons ma mac macdonald mace macgregor machin mackay mackenzie mackie mackintosh maclean macleod macmillan macpherson macrae madden maddison maddox madigan magee maguire maher mahmood mahmoud mahon
mahoney mair maitland majid major makin malcolm malhotra malik mallett mallon malone maloney malouf mander mandal mangan mann manning mannion mansell mansfield mansoor marchant marin marks marley marques
marriott marsden marsh marshall marston martin martinez martins marwaha masih maskell mason massey masters matharu mather matheson mathew mathews mathieson mathur matthews maughan maung maurice mavis
maxwell may mayer mayes mayne mayo mazur mbeki mcallister mcauley mcbride mccabe mccaffrey mccallum mccann mccarthy mccartney mcclelland mcclure mcconnell mccormack mccormick mccoy mccullough
mcdermott mcdonagh mcdonald mcdonnell mcdougall mcdowell mcewan mcfadden mcfarlane mcgee mcghee mcgill mcginley mcgowan mcgrath mcgregor mcguinness mcguire mchugh mcinnes mcintosh mcintyre mckay
mckee mckenna mckenzie mckeown mckinley mckinnon mclaren mclaughlin mclean mcleod mcloughlin mcmahon mcmanus mcmillan mcnally mcnamara mcneil mcneill mcphee mcpherson mcqueen mcrae mctaggart
mead meadows meehan mehmood mehta meier mellor melville mendes mendez mendoza menon mensah menzies mercer meredith merritt metcalfe meyer michael middleton miah mian milburn mildenhall miles miller millett
milligan millington mills millward milne milner milton minhas mir mirza mishra misra mistry mitchell mitra moffat mohamed mohamud mohammad mohammed mohan moita moldovan mole molloy moloney monaghan
monk montague monteiro montgomery moody moon mooney moore moorhouse moran moreau moreira moreno moreton morgan moriarty morley moroney morrell morris morrison morrissey mortimer morton moses moss
mottram mounsey moyo mueller mughal muhammad muir mukherjee mulholland mullen muller mulligan mullins mumba munday munir munro murdoch murphy murray murtagh musa musgrave mustafa mutasa mwale mwangi myers nadeem nagra
nagy naidoo naik nair nandy naqvi nash nasir nath naughton navarro nawaz naylor nazir ncube ndiaye ndlovu neal neale needham neill nelson nesbitt neville newbold newell newey newman newton ng ngo nguyen
niazi nicholas nicholls nichols nicholson nicol nicolau nicolson nielsen nightingale nikolov nisbet nixon njoku njoroge nkosi noakes noble noel nolan noon noor norman norris north northcott norton nowak
nowakowski nugent nunes nunn nur nuttall nwachukwu nwosu nyambura nyathi nye oakes oakley oates obi obrien ochieng oconnell oconnor oconnell odell odonnell oduya ofori ogbonna ogden ogunbanjo oh ohara
okafor okeefe okeke okereke okon okonkwo okoro okoye oladipo olaniyan olawale oldfield oldham oliveira oliver olivier olsen omalley omar omari omondi oneal oneill onyango opoku oram ormerod orr ortega ortiz orton
osborn osborne osei osman ostrowski osullivan oswald otieno otoole otto ouedraogo owen owens owusu oyedepo oyelaran ozturk pace packer padgett page paige paine pal palmer panayi pandey pandya papadopoulos parikh
parish park parker parkes parkin parkinson parks parmar parr parry parsons partington partridge parveen pascoe paterson patel pathak patil paton patten patterson pattison paul pavlov pawar payne peacock peake
pearce pearson peel pemberton pender pendleton penfold penn pennington penrose pepper percival pereira perera perez perkins perrin perrott perry pestana peter peters petersen peterson petrov petrovic pettigrew
pham phelps philip philips phillips phipps phiri pickard pickering pickett pickles pierce pietrzak pike pilkington pillai pinder pinnock pinto piper pires pitman pitt pitts platt plummer pollard pollock ponting poole
pope popa popescu porter potter potts poulton povey powell power powers prabhu pradhan prasad pratt preece prentice prescott preston price prichard priestley prince pringle prior pritchard probert proctor prosser pryce
pryor pugh pun purcell purdy purkiss puri purvis pyke quaye quigley quinlan quinn quinton qureshi rabbani radcliffe radford radu rae rafferty rafiq rahim rahman rai rai raine rainford raja rajan rajput ralph ram raman
ramesh ramirez ramos rampling ramsay ramsden ramsey rana randall rankin ransome rao rashid rashidi rathore ratcliffe raval raven rawlings rawlinson rawson ray raymond rayner raza rea read reade reddy redfern redmond redshaw
reed rees reeve reeves rehman reid reilly reis rennie renshaw reyes reynolds rhodes ribeiro rice rich richards richardson riches richmond rickard ricketts riddell ridley rigby riley rimmer rinaldi ritchie rivera rizvi roach robb
roberts robertson robin robins robinson robson roche rocha rock rodgers rodrigues rodriguez roe rogers rogerson roman romero ronan rooney roper rosario rose rosenberg rosenthal ross rossi rostron rothwell rourke rouse rowe
rowell rowland rowlands rowley rowntree roy royle ruane rudd rudge ruiz rusu rush rushton russell russo rutherford rutter ryan ryder rylands saad sabir sadiq sadler saeed sagoo saha sahota saini saleem saleh salim salmon salter
samra sampson samson samuel samuels sanchez sanders sanderson sandhu sands sanghera sankar santos sarkar sarwar saunders savage sawyer saxena sayer sayers schmidt schneider scholes schofield schultz schwartz scott scully
seal sealey searle seddon sehgal sekyere sellers selby serrano sesay seth seward sewell seymour shackleton shafiq shah shahid shaikh shand shankar shannon sharif sharkey sharma sharman sharp sharpe sharples shaw shea shearer
sheehan sheikh sheldon shelton shepherd sheppard sheridan sherman sherwood shields shipley shirley shoaib shore short shrestha shukla siddiq siddiqi siddiqui sidhu silva silver silverman sim simmonds simmons simms simon simons simpson
sims sinclair singh singleton sinha skelton skinner skipper slade slater sloan smail small smalley smart smith smithson smyth smythe snell snow soares soler solomon somerville soni sood southern sowden spain spalding sparks spears speight spence
spencer spicer spiers spooner spring squires stacey stafford stainton stanford stanislavova stanley stannard stanton staples stark statham stead steadman steel steele stefan steiner stephens stephenson sterling stevens stevenson steward
stewart stirling stock stockdale stockton stoica stokes stone storey stott strachan stratton street stringer strong stroud stuart stubbs sturgess styles subramaniam suleiman sullivan summers sumner sunderland surman sutcliffe sutherland
sutter sutton swain swales swan swann sweeney swift sykes sylla symonds szabo szczepanski szymanski tabor taggart tahir tait talbot tamang tan tang tanner tapper tariq tasker tate tattersall tavakoli tavares taylor teague
teixeira temple templeton tennant terry tesfaye tetteh thakur thapa thomas thompson thomson thorn thornber thorne thornhill thornton thorpe thurston tiernan tierney tiller tilley timms tindall tinsley titterton tobin todd todorov tolland toma
tomlin tomlinson tompkins toner tong toor toure tovey townsend toye tracey tran traore travers travis treadwell tregenza trevino trinder trotter troy tsang tucker tudor tuck tuffin tully tunde tunnicliffe turay turnbull turner turpin turton tweddle twigg
tyler tyrrell tyson uddin udeh ullah umar underhill underwood unwin upton usman uwais vaghela vale valentine van der berg van dijk vance varga varghese varley varma vasile vass vaughan vaz veale vega venables venter verma vernon vickers
victor vieira villa vincent vine vogel vora vyas waddington wade wadsworth wagner wainwright waite wake walcott waldron walker wall wallace waller wallis walsh walters walton wang waqas warburton ward warden wardle ware wareing waring
warner warren warsame warwick washington waters waterhouse watkins watkinson watson watt watters watts waugh way wear weaver webb webber webster wei weir welch weller wellington wells welsh wesley west westbrook western weston westwood whalley
wharton wheatley wheeler whelan whitaker whitby white whitehead whitehouse whitehurst whitelaw whiteley whitfield whiting whitlock whitmore whittaker whittingham whittington whittle whyte wickham widdowson wiggins wight wilcock wilcox wild
wilde wilding wiles wilkes wilkie wilkins wilkinson wilks willetts williams williamson willis willmott willoughby wills wilmot wilson winfield wing winstanley winter winters wise wiseman withers wojcik wolf wolfe wong wood woodall
woodcock woodhead woodhouse woodley woodruff woods woodward wooldridge woolley wootton worrall worsley worth worthington wozniak wray wren wright wu wyatt wylie wynn wynne xu yadav yang yardley yasin yates ye yeates yeboah yeo yilmaz york
youd young younis younas yousaf yousef yousif yu yuen yusuf zafar zaheer zahid zaman zamora zhang zhao zheng zhou zielinski zimmerman`
