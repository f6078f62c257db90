/** What surrounding words say about whether a word names a person, as points; the bar is in `listing.ts`. */

const set = (words: string) => new Set(words.split(" "));

/** Formal titles: part of the finding, and proof by themselves. */
export const TITLES = set(
  "mr mrs ms miss mx dr prof professor rev revd cllr sir dame pc pcso sgt dc dci mister missus nyrs parch doctor",
);
export const PARTICLES = set(
  "ap ab ferch verch van von der den de da do dos das del della di du la le al el bin bint binti ibn abu ul ur ud ud-din ni nic o mac mc st ten ter te af av zu",
);

export type Role = "child" | "relative" | "professional" | "person";

const CHILD = set(
  "son daughter baby toddler child boy girl lad lass twin twins pupil grandson granddaughter foster-son stepson stepdaughter teenager teen kid newborn infant sibling siblings mab merch bachgen plentyn babi wyr wyres",
);
const RELATIVE = set(
  "mum mam mother dad father nan nana nanny nain taid gran granny grandma grandmother grandad granddad grandpa grandfather mamgu tadcu aunt auntie aunty anti uncle yncl wncwl cousin sister brother wife husband partner ex girlfriend boyfriend fiance fiancee stepmum stepdad step-mum step-dad stepfather stepmother niece nephew widow widower chwaer brawd gwraig gwr cariad mama papa mummy daddy mom in-law kin sis bro",
);
const PROFESSIONAL = set(
  "nurse worker sw ot amhp iro manager colleague supervisor consultant physio therapist psychologist psychiatrist officer teacher head senco gp carer carers pa advocate imca solicitor barrister guardian chair lead practitioner assistant keyworker key-worker student mentor buddy boss director coordinator co-ordinator cydweithiwr rheolwr nyrs gofalwr midwife visitor counsellor paramedic inspector trainer facilitator admin receptionist",
);
const PERSON = set(
  "client resident patient tenant gentleman gent lady woman man chap bloke guy person neighbour friend user su yp young adult victim perpetrator witness suspect applicant respondent appellant learner customer citizen individual chum mate dyn dynes cymydog ffrind fella lodger flatmate housemate landlord ffrind claimant",
);

/** The part a word of kinship or work gives the person named after it. */
export function roleOf(lower: string): Role | undefined {
  if (CHILD.has(lower)) return "child";
  if (RELATIVE.has(lower)) return "relative";
  if (PROFESSIONAL.has(lower)) return "professional";
  return PERSON.has(lower) ? "person" : undefined;
}

/** "called Gethin", "name is ...". */
export const NAMING = set(
  "called named name name's surname known alias aka enw enwyd galw i'm nickname nicknamed christened forename",
);
/** Verbs of dealing with people; `to`, `with` or `by` may stand between. */
export const CONTACT = set(
  "nabod adnabod take taken bring brought dropped pick picked spoke speak speaking spoken talk talked talking chat chatted chatting met meet rang ring phone phoned phoning call texted text emailed email visited visiting visit saw see seen seeing contacted contact asked ask told tell telling collected collect assessed assess assessing referred refer supporting supported support helped helping help thank thanks thanked cheers hi hiya hello hey dear welcome welcomed met love loves hugged bathed fed hit punched bit kicked removed placed fostered adopted know knows knew remember introduce introduced interviewed interview discharged admitted sectioned detained arrested moved invite invited message messaged siarad siaradais ffonio ffoniais ffoniodd gweld gwelais gwelodd cwrdd cyfarfod ymweld ymwelais helo annwyl diolch cefnogi cyfarfum escorted drove took taking allocated shadowing shadowed covering cover via cc miss missed worried lost losing found left lft txtd txt msgd rung spk saw vis",
);
export const BRIDGES = set(
  "to with by for on up of in about from at a â and over both our my poor little old young lovely dear round gyda efo i am",
);
export const ABOUT = set(
  "w wiv with about re for regarding concerning gan efo gyda gydag am by against behalf between without than ynghylch cc fao attn",
);
export const LOOSE = set(
  "say reckon reckons hear heard why's where's how's does do did is was has have should can could would why how and from to of or but when if because that so as like since while until i â a wrth at then said says after before ac neu oddi plus nor now today yesterday",
);
export const PLACES_BEFORE = set("in near outside around ym yn yng into inside via across");
export const POINTING = set("the a an this that these those each every any some no which what y yr");

const STRONG_VERBS = set(
  "said says say told tells asked asks rang rings called calls phoned phones texted emailed refused refuses refusing lives lived living wants wanted feels felt thinks thought likes liked loves loved hates hated cried cries attended attends presented presents disclosed discloses moved moves came comes went goes turned struggles struggled struggling suffers suffered agreed agrees disagreed stays stayed threw throws hit hits fell falls died dies walked walks ran eats ate sleeps slept smokes drinks drank drove told shouted screamed laughed smiled reported reports stopped started wandered arrived left phoned texts needs knows knew became gets got gave gives made makes talks talked spends spent seems seemed looks looked keeps kept tried tries works worked used uses mentioned explained explains signed trusts trusted took takes lost loses missed misses remembers remembered forgets forgot describes described hoards hoarded joined joins lashed pushed kicked bit punched attacked broke breaks slapped scratched swore swears cut cuts wet soiled vomited collapsed choked climbed hid hides stole sold begged screams yelled yells hurt hurts burned burnt self-harms kissed strangled pinched shook banged bangs weighs wanders lies lied steals hears sees relapsed overdosed absconded bolted spat spits threatens threatened begs passed insists insisted denies denied admits admitted responds responded engages engaged enjoys enjoyed ddweud ddywedodd dywedodd aeth daeth ffoniodd gofynnodd eisiau teimlo byw meddai",
);
const WEAK_VERBS = set(
  "is was has had isn't wasn't hasn't hadn't doesn't didn't won't wouldn't can't couldn't does did will would can could might may should who who's who'd also just never always still really only now then yn wedi oedd mae has been keeps re about today yesterday earlier again",
);
const BELONGINGS = set(
  "mum mam mother dad father nan nain taid gran grandad grandma son daughter sister brother wife husband partner ex house home flat room bedroom file case care plan plans assessment package meds medication tablets school behaviour mood carer carers family parents daughter-in-law social worker placement foster birthday review money finances bank benefits needs risk capacity phone number address funeral death diagnosis dementia leg hip fall falls bed wheelchair hoist baby children kids boyfriend girlfriend aunt uncle auntie niece nephew cousin neighbour neighbours friend friends key support pa teacher class dog cat car door notes record records visit visits discharge tenancy landlord job voice wishes views story life wellbeing anxiety drinking memory speech eyes hair hand hands face mam-gu nanna grandparents guardian advocate solicitor consultant gp nurse keyworker case-file chronology report situation circumstances sleep eating hygiene wound diet son's lpa will wife's timetable teachers",
);
export const KIN_AFTER = set(
  "mum mam dad son daughter sister brother wife husband partner nan carer mother father nain taid auntie uncle grandson granddaughter grandad gran neighbour friend sw ot social client resident patient cousin niece nephew twin boyfriend girlfriend",
);

/** What only people do. */
const HUMAN_VERBS = set(
  "said says told rang phoned texted cried lives lived disclosed refuses refused wants feels felt loves hates smokes drinks shouted screamed died sleeps slept ddweud dywedodd ddywedodd ffoniodd",
);

export function verbPoints(lower: string): number {
  if (HUMAN_VERBS.has(lower)) return 2.25;
  if (STRONG_VERBS.has(lower)) return 1.75;
  return WEAK_VERBS.has(lower) ? 0.75 : 0;
}

const FILLER =
  "(?:just |now |also |been |being |recently |still |really |very |so |always |currently |never |not |only )?";
const LIFE = new RegExp(
  `^ (?:(?:has|had|was|is|were|have|hasn't|isn't|wasn't) ${FILLER}${FILLER}(?:discharged|admitted|sectioned|detained|removed|arrested|excluded|diagnosed|assaulted|bullied|evicted|sanctioned|homeless|pregnant|missing|hospitalised|widowed|married|divorced|upset|scared|frightened|anxious|lonely|worried|crying|bruised|abused|dying|deaf|blind|autistic|unwell|poorly|sleeping|living|staying|struggling|drinking|self[- ]harming|gone off (?:her|his)|lost (?:her|his)|in hospital|in care|no (?:recourse|food|money|heating|electric|electricity|gas|family|one|contact|capacity|phone|bed|gp|support|carer|carers|insight|papers|home|place|coat|clothes|speech|shoes)|a (?:fall|stroke|black eye|uti|baby|bruise|burn|learning disability|hearing|pressure sore|catheter|new (?:baby|partner|boyfriend|girlfriend|flat))|capacity|dementia|not (?:been|eaten|slept|had|got|taken|in|at)|gone (?:missing|home|back|downhill|into|quiet)|got (?:no|his|her|worse|bruises|nits)|(?:two|three|four|five|\\d) (?:kids|children|boys|girls|bruises)|been (?:in|seen|found|told|to)|lost|run|run away|absconded|overdosed|not coping|not eating|not sleeping|refusing|happy|sad|angry|exhausted|\\d{1,3}\\b(?! (?:%|per|people|hours|minutes)))|(?:won't|wouldn't|will not|can't|cannot|doesn't|didn't) ${FILLER}(?:let|eat|take|speak|talk|engage|accept|leave|see|come|get out|answer|move|sleep|wash|go|want|like|trust|remember|walk|manage|cope|drink|feel|stay|look|stop|sign|know)\\b)`,
);

/** "Barry not ok", "Samira settled": notes leave the verb out. */
const TELEGRAM =
  /^ (?:still |very |bit |a bit |not |v |v\. |much )?(?:ok|okay|poorly|asleep|settled|unsettled|agitated|tearful|upset|unwell|stable|sick|off sick|aggressive|confused|weepy|low in mood|d\/c|dna|dna'd|refused|declined|refusing|declining|missing|absconded|fell|fallen|kicking off|awaiting|in bits|in tears|due home|on ward|on the ward)\b/;

/** What happens in a life, told of somebody: "has been discharged", "won't let me in", "is 84". */
export function lifePoints(tail: string): number {
  return LIFE.test(tail) ? 2 : TELEGRAM.test(tail) ? 1.75 : 0;
}

export function isBelonging(lower: string): boolean {
  return BELONGINGS.has(lower);
}
