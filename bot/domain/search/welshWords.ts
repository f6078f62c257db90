import { mutatedForms } from "./welsh.ts";

/** Welsh words of the field whose mutated forms count as the words themselves. */
const WORDS = `
achos addasiad addasiadau addasu adfer adferiad adran adre adref afiechyd afiechydon allwedd allweddi
ambiwlans ambiwlansys amserlen anadl anadlu anaf anafiadau anafu angladd angladdau anhwylder anhwylderau
annibendod annwyd anobaith anobeithiol anti anymataliaeth anymataliol ardal arddegau argyfwng argyfyngau arian
ariannu arwahanrwydd asesiad asesiadau asgwrn atwrneiaeth awr baban babanod babi babis bachgen baddon balch
balchder banc banciau bara bath bathio bathrwm bechgyn beichiog beichiogrwydd benthyca benthyciad benthyciwr
benthyg bil biliau blanced blancedi blin blinder blinedig blino blwyddyn blynyddoedd bol boreau botwm braich
brawd brechiad brechlyn brechu brecwast breichiau brest brifo briw briwiau brodyr brys brysiog budd bwrdd bws
bwyd bwydydd bwyta bwytais bwytaodd bydwragedd bydwraig byrddau bys bysedd bysiau bysys byw cadair cadeiriau
calon calonnau cam camdriniaeth cancr canllaw canllawiau canolfan canolfannau canolog canser capel capeli car
cariad cariadon cartref cartrefi caru casau casglu casineb cau cawod cawodydd cefn cefnau cefnder cefndryd ceg
cegau cegin ceginau ceir celcio cenfigen cenfigennus cerdded cerddodd cewyn cewynnau cig ciniawau cinio claf
clais clefyd clefydau cleifion cleisiau cleisio cludiant cludo clun cluniau clust clustiau clwt clwyf clwyfau
clywed codi coeden coes coesau coginio coginiodd corff cost costau costus cot cotiau crac craith credyd
creithiau croen croten crwt cwnsela cwnselwyr cwnselydd cwpwrdd cwymp cwympiadau cwympo cwympodd cydio cyfaill
cyfarpar cyfeillion cyfleusterau cyflog cyflogau cyfnither cyfnitherod cyfoethog cyfog cyfrif cyfrifon cyllid
cyllideb cyllidebau cyllido cymar cymdeithas cymdeithasau cymdeithasol cymdogaeth cymdoges cymdogion cymru
cymunedol cymydog cynhebrwng cynhwysol cynilion cynilo cynnar cypyrddau cyrff cysgu cywilydd cywilyddio dadi
dadwisgo damweiniau dannedd dant deiet deietegydd deintydd deintyddion deintyddol derbyn derbyniad derbynnydd
deubegwn diabetes diagnosio diagnosis dicter dieithriaid dieithryn diet dietegydd diffyg diflasu digalon
digartref digartrefedd digynnwrf dillad dilledyn dinas dinasoedd diod diodydd diolchgar dirprwy dirprwyaeth
disgwyl disgyn diwedd diwrnod diwrnodau diymadferth doctor doctoriaid dolur dolurio drud drws drysau dryslyd
drysu dryswch dwr dwylo dwyn dydd dyddiad dyddiau dyfodol dyfroedd dygodd dyled dyledion dyn dynes dynion
efaill efeilliaid eglwys eglwysi embaras emosiwn emosiynau emosiynol enw enwau epilepsi esgid esgidiau esgyrn
etifeddiaeth euog euogrwydd ewyllys ewyrth ewythr ewythrod gadael gaeaf galar galaru gamblo ganed ganwyd gardd
gefeilliaid genau genedigaeth geneth genethod geni genogram gerddi glaslanc gobaith gobeithio gobeithion gofal
gofid gofidio gofidus golch golchi golchodd gorbryder gorffennol goriad goriadau gorlawn gorlenwi grant
grantiau grisiau gwaed gwaedu gwael gwaeledd gwahaniad gwahanu gwallt gwddf gwddw gweddw gweddwon gweld gwella
gwely gwelyau gwerthodd gwerthu gwisgo gwisgodd gwlad gwlau gwledig gwledydd gwlychu gwr gwragedd gwraig gwres
gwresogi gwyl gwyliau gwyr gymraeg gyrrodd gyrru gyrrwr iach iachus iaith iechyd incwm isel iselder lladd
lladrad lladrata llaeth llanast llaw llawdriniaeth llawdriniaethau llawen llawfeddygaeth llawr lle lleferydd
llefrith llefydd lleisiau lleithder lleoedd llethol llety lletya lliniarol lloegr llofft lloriau llosg llosgi
llosgiadau llun llwglyd llwydni llygad llygaid llyncu llysblant llysblentyn llysfam llysiau llystad llystadau
mab magu magwraeth magwyd mam mamau mamgu mamguod mami mannau marw marwolaeth marwolaethau meddyg meddygfa
meddygfeydd meddyginiaeth meddyginiaethau meddygon meibion menyw menywod merch merched mis misoedd moddion
modrabedd modryb mor munud munudau mwg oed oedi oediad oedolion oedolyn oedran oedrannus oergell oergelloedd
offer ofn ofnau ofni ofnus oriau padiau panad paned parc parch parchu parciau parhaus parod partner
partneriaid penblwydd pengliniau penodai pensiwn pensiynau pensiynwr pentref pentrefi penwythnos penwythnosau
personol perthnasau perthnasoedd perthynas peswch pesychu pigiad pigiadau pigog pils plant plentyn plentyndod
pnawn poen poenau poeni poenus prawf pres presgripsiwn presgripsiynau preswyl preswylwyr preswylydd priod
priodas priodi priododd pris prisiau profedigaeth pryd prydau pryder pryderon pryderu pryderus prynhawn
prynhawniau prynodd prynu pwer pwl pwysau pwyso pyliau rhad rhent rhenti rhentu rhiant rhieni rhithweledigaeth
rhithweledigaethau rhwymedd rhwystredig rhwystredigaeth rhyddhau tabled tabledi tacsi tacsis tad tadau tadcu
tafarn tafarnau tafarndai tagu tai taid taith tal talais taldra taliad taliadau talodd talu talwyd tamp
tamprwydd tan tanau tawel tawelu teclyn tegan teganau teidiau teimlad teimladau teimlo teimlodd teithiau
teithio teleofal tenant tenantiaeth tenantiaethau tenantiaid terfyn teulu teuluoedd tlawd tlodi toeau toiled
toiledau toriad torri tost traed traeth traethau trafnidiaeth trallod tramgwyddo trawiad trawiadau trawma
trawmatig tref trefi tren trenau treth trethi trin triniaeth triniaethau trist tristwch troed troi trwyn
trydan twyll twyllo twymyn ty tynnu unig unigedd unigrwydd urddas ward wardiau wlser wncwl wyneb wynebau wyr
wyres wyresau wyrion wythnos wythnosau yfed yfodd yfory ymddiried ymddiriedaeth ymennydd ymolchi ymwelwyr
ymwelydd ynysig ynysu ypsetio ysbwriel ysbytai ysbyty ysgariad ysgaru ysgwydd ysgwyddau ysgyfaint ystafell
ystafelloedd
`;

/** Mutated forms that English has as words too, or Welsh as small ones. */
const OTHER_WORDS = `
aned baned chapel dad damp dan for frys gig goes hoed ladd law math mil mudd mwyd rent thaliad than throed
weld
`;

/** Mutated form of a Welsh word to the word ("mhlant" to "plant"), where it can be no other word. */
export const UNMUTATED: ReadonlyMap<string, string> = unmutated(WORDS.trim().split(/\s+/u));

function unmutated(words: string[]): Map<string, string> {
  const left = new Set([...words, ...OTHER_WORDS.trim().split(/\s+/u)]);
  const found = new Map<string, string>();
  for (const word of words)
    for (const form of mutatedForms(word)) {
      if (form.length < 3 || left.has(form)) continue;
      // Two words may share a form (b and m both become f): then it stays what it is.
      if (found.has(form)) left.add(form);
      else found.set(form, word);
    }
  for (const form of left) found.delete(form);
  return found;
}
