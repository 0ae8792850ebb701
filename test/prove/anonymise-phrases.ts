/** Sentences of nine kinds of paper, in two hands: the first to find faults with, the second kept for the figures. */
export const phrasesOf = (style: string, heldOut: boolean): readonly string[] => {
  const hand = heldOut ? second : first
  return [
    ...(hand[style] ?? []),
    ...(style === 'capitals' ? hand['ambulance']! : []),
    ...(style === 'hasty' ? hand['social']! : []),
    ...(style === 'scan' ? hand['clinical']! : []),
    ...hand['all']!,
  ]
}

const lines = (text: string): readonly string[] => text.trim().split('\n')

const first: Readonly<Record<string, readonly string[]>> = {
  all: lines(`{child} was brought in by {mother}.
{variant} was noted to be quiet.
Date of event {date}.
NHS No {nhs}.
Contact on {phone} or {email}.
Home address {street}, {town}.
Seen on {date} with no concerns.
Discussed at the meeting on {date}.`),
  clinical: lines(`Reviewed by Dr {family}, paediatric registrar.
GCS 15, Glasgow Coma Scale recorded hourly, pupils equal and reactive.
Wells score low, Kawasaki disease considered, no Kernig's sign.
Hodgkin lymphoma excluded by Dr {family}.
Transferred from {otherhospital} to {ward} overnight.
Started on levetiracetam and Keppra; paracetamol and Calpol at home.
Moro reflex present, Apgar scores 9 and 10, Guthrie test taken.
Discussed with {name}, consultant neonatologist at {otherhospital}.
Known to have {ill} and followed up in the genetics clinic.
Crohn's disease in the maternal grandmother, Down's syndrome screening low risk.
Nurse {given} gave salbutamol via spacer.
GP is at {surgery}.
Mark on the left forearm; the chest rose well; may need intubation.
Fontan circulation, Ross procedure and Perthes disease are not relevant here.
Midwife {name} rang the labour ward at 03:40.
Hospital number {number}.`),
  police: lines(`{collar} {family} attended at 14:05 hours.
DS {name} took first accounts from {mother} and {father}.
Vehicle {vehicle} was seen outside {otherstreet}.
A witness, {name}, stated that he heard shouting.
Reference {number}.
The neighbour {given} told officers that the lights were off.
Officers from {body} searched the loft and the garden shed.
{father} works as a {work} and left at dawn.
Scene guarded by PC {family} until 22:00.
Exhibit handed to DC {name} at the station.
Enquiries were made in {place} and {place}.
The story {odd} last spring.`),
  social: lines(`Social worker {name} visited and saw {sibling}.
SW {family} rang {mother}, who said that money was short.
Strategy meeting chaired by {name}; {body} sent apologies.
The family moved from {place} to {town} at Christmas.
They are {faith} and attend worship every week.
Spoke to {given} from {body} about a bed.
{mother} will be offered support until May; she hopes to stay.
Health visitor {name} has met {child} twice.
The children are {odd} in the district.
Grandmother {given} cares for {sibling} on Sundays.
Family support worker {given} visited on Mother's Day.
A referral was made to {otherschool}.`),
  ambulance: lines(`Crew {name} and {name} on scene in eight minutes.
CPR in progress on arrival, asystole throughout, adrenaline given.
Conveyed to {otherhospital} with a blue light call.
Caller {mother} stated child was not breathing.
Paramedic {family} handed over in resus.
Postcode {postcode}, second call from {otherstreet}.
Incident {number}.
Temp 34.1, BM 6.2, sats 88 per cent in air.`),
  school: lines(`Headteacher {name} wrote to parents.
{child} attends {school} and was in Year 4.
Teaching assistant {given} noticed a bruise.
Mrs {family} and Mr {family} supervised the playground.
Before that {child} was at {otherschool}.
Attendance was 96 per cent in the autumn and summer terms.
He was {odd}, and proud of it.
The class went by coach to {place} in June.`),
  email: lines(`Dear {given},
Kind regards, {name}
Please copy in {name} at {body}.
Thanks for the call about {child}.
I have asked Dr {family} to reply by Friday.
See {web} for what was said.
My mobile is {phone}.
{family} and I will meet in {place}.`),
  scan: lines(`Letter dictated by Mr {family}, consultant surgeon.
The patient was seen in clinic with {mother}.
cc {name}, {surgery}.`),
  capitals: [],
  hasty: lines(`spoke to dr {family} re bloods.
mum says {child} had a cough.
hv {family} to visit next week.`),
}

const second: Readonly<Record<string, readonly string[]>> = {
  all: lines(`{mother} found {child} at about seven.
{variant} did not wake.
It happened on {date}.
The NHS number is {nhs}.
Telephone {phone}, e-mail {email}.
The home is {street} in {town}.
An appointment was missed on {date}.
Minutes of {date} refer.`),
  clinical: lines(`Seen on the round by Dr {family} and the senior house officer.
Heart sounds normal, capillary refill under two seconds, fontanelle soft.
Turner syndrome and Edwards' syndrome were excluded; Barlow's test negative.
Bell's palsy resolved, Addison's disease unlikely, Hickman line removed.
Accepted by {name} at {otherhospital} and admitted to {ward}.
Given ceftriaxone, aciclovir, Augmentin and Gaviscon; Ventolin stopped.
The Edinburgh Postnatal Depression Scale was 6 and the Bayley assessment normal.
The case was put to {name}, a cardiologist.
Diagnosis of {ill} made at birth.
Sister {given} and Staff Nurse {name} were present throughout.
Registered with {surgery}.
Will need follow up in March; grace period for results; hope to extubate.
Jones criteria not met, Babinski upgoing, Trendelenburg position.
The community midwife, {name}, called at ten.
His record is {number}.`),
  police: lines(`{collar} {family} arrived first and cleared the stairs.
Detective Constable {name} interviewed {father}.
A grey van, {vehicle}, stood by {otherstreet}.
According to {name} of the flat below, music was heard.
Log {number}.
A friend called {given} has been traced.
{body} hold the footage.
{father} is employed as a {work}.
Sgt {family} informed the coroner's officer.
PS {name} reviewed the log.
He had been staying in {place} near {place}.
This {odd} at the time.`),
  social: lines(`{name}, social worker, met {sibling} at school.
HV {family} weighed the baby and told {mother} to rest.
Conference attended by {name} and {name}.
The family came from {place} before settling in {town}.
Both parents are {faith}.
Telephone call from {given} at {body}.
{mother} felt low after Easter and may move in April.
Advocate {name} spoke up for {child}.
They were {odd}.
Aunt {given} collects {sibling} on Wednesdays.
Foster carer {name} was thanked.
A place was found at {otherschool}.`),
  ambulance: lines(`Attended by {name} with {name} driving.
Pulseless electrical activity, intubated on scene, two shocks given.
Taken to {otherhospital}, pre-alert made.
{mother} gave rescue breaths before arrival.
EMT {family} stayed with the family.
Address {otherstreet}, {postcode}.
Run number {number}.
Pupils fixed, blood glucose 4.1, capnography 2.3.`),
  school: lines(`Mr {family}, head of year, gave this account.
{child} joined {school} in September.
Learning support assistant {given} sat beside {child}.
Miss {family} rang home at nine.
An earlier school was {otherschool}.
Reading age was average and swimming was a joy.
She was in the {odd}.
A trip to {place} was planned for July.`),
  email: lines(`Hi {given},
Best wishes, {name}
Could {name} from {body} send the chronology?
I met {given} yesterday about {child}.
Professor {family} has the slides.
It was shared at {web} too.
Ring me on {phone}.
We could meet at {place} with {name}.`),
  scan: lines(`Typed for Miss {family}, consultant.
Thank you for referring this child, who came with {father}.
Copies to {name} and {surgery}.`),
  capitals: [],
  hasty: lines(`tc from dr {family}, bloods ok.
dad says {child} off food.
sw {family} emailed twice.`),
}
