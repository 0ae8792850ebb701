// Everyday words and words of the services that say one thing, a line each; written without a case at hand. A word may
// stand in one line only. Whole sayings are not here: these add up, as words do.
const SAME = `mother mum mom mummy maternal
father dad daddy paternal
parents parent
grandmother nan nana gran granny grandma nanny
grandfather grandad grandpa granddad
brother sister sibling
boy son lad
girl daughter
baby infant newborn neonate
pupil student learner
telephone phone phoned rang ring ringing call called caller calling telephoned spoke spoken dialled
letter wrote written write correspondence email mail emailed sent
began begin begun start started starts commenced commencing initiated opened onset reopened restarted resumed
ended end ends concluded finished complete completed closed close closure stopped ceased dropped withdrawn discontinued stepped
met meet meeting conference discussion discussed talk talked conversation discussions
hospital infirmary
doctor gp physician surgery practice medic
emergency casualty ed urgent
ambulance paramedic paramedics crew crews
police officer officers constable constabulary detective detectives pc
school academy college lessons class classroom
nursery preschool childminder playgroup
enrolled enrol joined registered signed register registration
home house address flat property residence place
visit visited visits visiting saw seen attended attend attendance came
missed absent absence dna nonattendance failed
arrived arrive arrival reached reach
left leave departed departure
moved move relocated rehoused transferred transfer transferring
found discovered located finding noticed
missing absconded runaway
died dead death deceased pronounced fatal
collapsed collapse unresponsive unconscious slumped
breathless breathing wheezy wheeze breath struggling
cpr compressions resuscitation resuscitated
pulse circulation rosc heartbeat output
medicine medication tablets tablet medicines drug drugs pills
inhaler pump reliever puffer
adrenaline epinephrine autoinjector autoinjectors pen pens epipen
prescribed prescription issued dispensed script
scan mri ct imaging xray ultrasound
brain head cerebral intracranial
injury damage trauma injuries hurt harm
fit fits fitting seizure seizures convulsion convulsions
fracture broken break broke fractured
cold snuffles cough coryzal virus viral
fever temperature pyrexia hot
infection sepsis septic infected
vomiting vomited sick sickness vomit
check examination examined review reviewed assessed assessment checked appointment evaluation
referred referral refer referrals request requested asked asks
advice advised guidance advising
worker caseworker keyworker practitioner
allocated assigned given named appointed
investigation enquiry enquiries inquiry investigated
interview interviewed interviews questioned
arrested arrest custody detained detention held
admission admitted inpatient
discharged discharge released
unit ward
diagnosed diagnosis confirmed
allergy allergic anaphylaxis anaphylactic
asthma asthmatic
autism autistic asd spectrum
overdose swallowed ingested
selfharm cut cutting
suicide suicidal
car vehicle
pond water lake river canal reservoir
road street lane carriageway highway
crash collision accident
fire blaze
burn burns scald scalds scalded burnt
bath tub bathtub
bed cot
fall fell falls
born birth delivered delivery
pregnancy pregnant antenatal gestation
caesarean section csection
midwife midwives midwifery
baptism christening baptised christened
excluded exclusion suspended suspension isolation
upset distressed distress tearful
plan planning planned
concern concerns worried worry worries
helicopter hems air
weighed weight weighing
immunisation immunisations vaccination vaccinations vaccine jab jabs immunised vaccinated
funeral cremation burial
separated separation split
housing tenancy landlord council
money benefits debt
domestic violence assault assaulted abuse
gas canisters canister nitrous balloons whippets
alcohol drinking drunk
bereavement condolences
last final lastly
first initial
second twice
early beginning
joint multiagency multidisciplinary
support supported help helped
intensive picu itu nicu icu critical
operation theatre procedure operated
ventilated ventilator intubated intubation ventilation tube
blood bloods
test tests testing tested
result results
photograph photographs photos
knife stabbed stabbing stab
drowned drowning submerged underwater immersion
hanged hanging ligature
choked choking
sleep asleep sleeping
awake woke woken
teacher tutor headteacher
bullying bullied bully
gun shot
train railway rail
bike bicycle cycle cycling
holiday vacation`

/** What a word means by class, for those that have one: a mum and a mother are one. By the word's own letters. */
export const senses: ReadonlyMap<string, string> = new Map(
  SAME.split('\n').flatMap(line => {
    const words = line.split(' ')
    return words.map(word => [word, words[0]!] as const)
  }),
)
