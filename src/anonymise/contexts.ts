/** Words beside a name that show it to be one. Data only. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Before somebody: "seen by Hill". */
export const BEFORE_PERSON =
  words(`by with to from told asked contacted called phoned rang telephoned emailed texted informed saw met named thanked
  advised notified visited accompanied for via aka alias cc copied dear hi hello regards sincerely signed and mr`)

/** Before somebody, and never before a month or a thing with a capital. */
export const SURELY_BEFORE_PERSON = words(
  `told asked contacted phoned rang telephoned emailed texted informed met named thanked dear hi hello aka alias signed`,
)

/** After somebody: "Hill said". */
export const AFTER_PERSON =
  words(`said says rang reported reports told tells called phoned asked asks stated states explained agreed attended confirmed advised
  went came felt feels thinks thought wants wanted lives lived works worked denied disclosed described became seemed appeared arrived left slept cried woke ate
  who telephoned emailed texted visited contacted noted notes wrote recalled recalls believes believed remembers expressed requested declined refused
  reviewed examined discussed saw found heard knew knows did does has had was is will would could can gave took made spoke sent brought moved stayed collected presented looked`)

/** As `AFTER_PERSON`, without what also follows a month or a thing. */
export const SURELY_AFTER_PERSON =
  words(`said says rang told tells phoned asked asks stated states explained agreed confirmed advised thinks thought wants wanted lives lived
  denied disclosed slept cried woke telephoned emailed texted recalled recalls believes believed remembers expressed requested declined spoke knew knows who`)

export const BEFORE_PLACE = words(
  'in at to from near of via around outside towards visiting between into across for leaving off through by',
)

/** Posts written short, before a name: "SW Price". */
export const SHORT_POSTS: ReadonlyMap<string, string> = new Map(
  `sw:Social worker ssw:Social worker csw:Social worker hv:Health visitor shv:Health visitor cpn:Nurse fsw:Family support worker ot:Therapist slt:Therapist salt:Therapist
  cns:Nurse anp:Nurse enp:Nurse sn:Nurse rn:Nurse snr:Nurse hca:Care assistant sho:Doctor spr:Doctor reg:Doctor cons:Consultant st1:Doctor st2:Doctor st3:Doctor st4:Doctor st5:Doctor st6:Doctor st7:Doctor st8:Doctor fy1:Doctor fy2:Doctor f1:Doctor f2:Doctor
  ta:School staff ht:School staff dht:School staff senco:School staff dsl:School staff pcso:Police officer pc:Police officer ps:Police officer dc:Police officer ds:Police officer di:Police officer dci:Police officer
  dsu:Police officer sgt:Police officer insp:Police officer supt:Police officer wpc:Police officer tdc:Police officer emt:Paramedic eca:Paramedic para:Paramedic flo:Police officer sio:Police officer iro:Reviewing officer mw:Midwife rm:Midwife fnp:Nurse
  yot:Youth worker lado:Officer gp:Doctor dr:Doctor doctor:Doctor prof:Professor professor:Professor mr:Person mrs:Person ms:Person miss:Person mx:Person master:Person rev:Faith leader revd:Faith leader reverend:Faith leader imam:Faith leader rabbi:Faith leader fr:Faith leader
  cllr:Councillor councillor:Councillor nurse:Nurse midwife:Midwife matron:Nurse sister:Nurse paramedic:Paramedic coroner:Coroner judge:Judge inspector:Police officer constable:Police officer sergeant:Police officer detective:Police officer
  superintendent:Police officer psychologist:Psychologist psychiatrist:Psychiatrist paediatrician:Paediatrician teacher:Teacher worker:Worker visitor:Health visitor practitioner:Practitioner therapist:Therapist physiotherapist:Physiotherapist consultant:Consultant registrar:Registrar
  officer:Officer counsellor:Counsellor headteacher:Headteacher tutor:Tutor receptionist:Receptionist caseworker:Worker carer:Carer coordinator:Coordinator manager:Manager pathologist:Pathologist surgeon:Surgeon obstetrician:Obstetrician solicitor:Solicitor
  grandmother:Relative grandfather:Relative granny:Relative stepfather:Relative stepmother:Relative stepbrother:Relative stepsister:Relative husband:Relative wife:Relative ex:Relative crew:Paramedic technician:Paramedic assistant:Assistant advocate:Advocate interpreter:Interpreter chaplain:Faith leader mentor:Mentor governor:Governor secretary:Secretary pharmacist:Pharmacist dietitian:Dietitian anaesthetist:Anaesthetist uncle:Relative aunt:Relative auntie:Relative aunty:Relative cousin:Relative nan:Relative nana:Relative gran:Relative grandad:Relative grandma:Relative brother:Relative neighbour:Neighbour friend:Friend boyfriend:Friend girlfriend:Friend stepdad:Relative stepmum:Relative
  partner:Relative father:Relative mother:Relative mum:Relative dad:Relative son:Relative daughter:Relative niece:Relative nephew:Relative twin:Relative baby:Child childminder:Childminder babysitter:Babysitter landlord:Landlord lodger:Lodger`
    .split(/\s(?=[a-z0-9]+:)/)
    .map(entry => entry.trim().split(':') as [string, string]),
)

/** Small words inside a family name, between its capitals. */
export const WITHIN_NAME = words(
  'van von de der den da di del della la le al el bin bint ibn ap ferch mac mc o st ter ten dos das do du abu ben ul ur af zu',
)

/** Function words: never part of an organisation's name at its beginning. */
export const FUNCTION_WORDS =
  words(`a an the this that these those his her hers their our my your its he she they we i you it who whom whose which what when where why how and or but nor so yet if
  then than as at by for from in into of off on onto out over to under up upon with within without about above across after against along among around before behind below beneath beside between beyond
  down during except inside like near outside past since through throughout till toward towards until via is are was were be been being am has have had having do does did doing will would shall should
  can could may might must not no also again still just only even very too both each every all any some many few most more less other another such same own per re cc between`)
