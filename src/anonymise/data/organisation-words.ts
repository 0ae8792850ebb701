/** The last word of an organisation's or place's name, and what the papers say instead. */
export const NOUNS: ReadonlyMap<string, string> = new Map(
  `hospital:hospital|hospitals:hospital|infirmary:hospital|hospice:hospice|surgery:surgery|clinic:clinic|practice:surgery|pharmacy:pharmacy|sanatorium:hospital
ward:ward|unit:unit|suite:unit|wing:unit|trust:trust
school:school|primary:primary school|secondary:secondary school|academy:school|college:college|nursery:nursery|preschool:nursery|playgroup:nursery|kindergarten:nursery|infants:school|juniors:school|grammar:school
comprehensive:school|montessori:nursery|daycare:nursery|university:university|playschool:nursery|creche:nursery|childcare:nursery
centre:centre|center:centre|hub:centre|project:organisation|foundation:organisation|refuge:refuge|hostel:hostel|charity:organisation
house:building|lodge:building|manor:building|hall:building|villa:building|grange:building|priory:building|cottage:building|farm:farm|barn:building|tower:building|towers:building|flats:building|mansions:building|cottages:building|apartments:building
church:place of worship|chapel:place of worship|mosque:place of worship|masjid:place of worship|temple:place of worship|gurdwara:place of worship|synagogue:place of worship|cathedral:place of worship|parish:parish|minster:place of worship|mandir:place of worship
constabulary:police force|police:police force|council:council|ambulance:ambulance service|library:place|club:club|rovers:club|fc:club|stadium:place|arms:place|inn:place|hotel:hotel|station:place|garage:place|stores:place|supermarket:place
park:place|pool:place|baths:place|lake:place|pond:place|beach:place|wood:place|woods:place|bridge:place|reservoir:place|quarry:place|marina:place|campsite:place|estate:place|common:place|marsh:place|canal:place|brook:place|recreation:place|playground:place|playing:place|weir:place|lock:place|harbour:place|pier:place|bay:place|valley:place|moor:place|castle:place|island:place|roundabout:place|interchange:place|services:organisation|team:team|service:organisation|group:organisation|partnership:organisation|medical:surgery|health:organisation|football:club|scouts:club|guides:club|brownies:club|cubs:club|dojo:club|gym:club|theatre:place|cinema:place|cafe:place|court:building`
    .split(/[|\n]/)
    .map(entry => entry.split(':') as [string, string]),
)

/** Of those, the ones that also end a name when they are written small: "Bluebell ward". */
export const SMALL_NOUNS: ReadonlySet<string> = new Set(
  `hospital infirmary hospice surgery clinic ward unit school primary secondary academy college nursery preschool playgroup grammar church chapel mosque temple gurdwara synagogue cathedral
  constabulary police council pharmacy house estate station park lake beach farm refuge hostel mandir masjid lodge garage hotel estate club bridge canal reservoir centre`.split(
    /\s+/,
  ),
)

/** Nouns that are named by what they do, unless a word that is nobody's trade stands before them. */
export const NAMED_BY_TRADE: ReadonlySet<string> = new Set(
  `clinic practice unit suite wing trust centre center hub project foundation charity service services team group partnership health medical station common bay pool court theatre surgery club bridge recreation
  playing services lock garage stores supermarket cafe gym football ward park police council house hall wood tower library hotel arms ambulance brook valley`.split(
    /\s+/,
  ),
)

/** What a unit, centre or service is called by its trade: with these alone it could be any. */
export const TRADES: ReadonlySet<string> = new Set(
  `acute admission admissions advice advisory access activity adoption after ante anaesthetic assessment asylum attendance audit awareness baby behaviour bereavement birth birthing blood booking bowel brain breast burns call cancer cardiac
  care carers cell central chest chief city civic clinical close cold community complex complaints computer conference contact control council counselling county court crime criminal crisis custody cystic daily data day delivery dental
  dependency design detention development diabetes diabetic digital direct discharge disability distribution dog domestic duty early eating education educational elective emergency employment enhanced enquiry environmental epilepsy equality
  event exclusion exercise exploitation expert external eye family fast feeding fetal first fitness flow foot forensic foster fostering fracture front full funeral further gas general genetic genetics green growth head health hearing heart help
  high holding home homeless homelessness housing human immunisation immunology inclusion independent individual infant infection information initial injuries injury inpatient inspection integrated intake intelligence intensive intermediate
  intervention interview isolation job joint junior juvenile kidney labour lactation language law leadership learning legal leisure level liaison life lifestyle lighthouse-keeper link listening liver local locality locked long looked low lunch lung main major
  management mass medicine medium member memory men mental minor missing mobile monitoring mother multi music national natal needs new night no nominated notes nurse nursing nutrition observation occupational oncology one online open opening operating
  operational operations orthopaedic out outpatient outreach over own pain parent parenting parents part patient peer people permanency personal phone physical placement plastic play point police pool positive post post-natal postnatal pre pregnancy premature preventing prevention primary prison private
  private probation professional protecting protection psychiatric psychological public pupil quality quick radio rapid receiving reception recovery referral refuge regional registration rehabilitation rehab relationship renal rescue research reserve residential resource respiratory
  respite response restorative retail review risk rota routine rural safe safety same screening search second secure self senior sensory serious service sexual sheltered shared shopping short sickle single skin sleep sleeping small smoking social special specialist specialised
  specific speech sports spinal stabilisation staff staffing standard stay step storage strategy stroke student sub-acute substance support surgical surveillance swimming tertiary test testing third this tongue town traffic training transfer transition transitional transplant transport trauma treatment triage
  tri twin two unaccompanied under universal unplanned unscheduled urban urgent utility vaccination victim violence virtual visiting visitor vocational voluntary volunteer vulnerable waiting walk walk-in water weekend weight welfare well wellbeing whole wider women work working world wound x-ray youth
  additional appropriate armed assault bank bedside big busy busy catering closed cohort critical crown dual empty exam families fire former friday government half hospital ill in-patient its last little local lone main male female maternal modern monday multiple my nearby nearest next noisy old on-call our own paper
  parish rented royal same saturday science secondary separate sex side smaller specialty stable sunday surgery team thursday tuesday unsafe upper usual wednesday wet wrong your crisis-line infant's mainstream state boarding faith day's driving swimming dance drama summer winter sunday's after-school breakfast holiday comprehensive free grammar middle special
  poor hot ice base sitting starting best care-home bed bath green-light white black tree guest full ware light power steam doll dolls' bounce bungalow council's terraced semi detached open-plan town's cold flat housing's country fund share unit cot child-care sheltered safehouse halfway coffee ale public-house whole`.split(
    /\s+/,
  ),
)
