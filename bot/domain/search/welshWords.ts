import { mutatedForms } from "./welsh.ts";

/** Welsh words of the field whose mutated forms count as the words themselves. */
const WORDS = `
absenoldeb achos achosion adborth addasiad addasiadau addasu addewid addo addysg addysgol addysgwr addysgwyr
adfer adferiad adnabod adolygiad adolygiadau adolygu adran adrannau adre adref adroddiad adroddiadau adsefydlu
aduno aelodau afiechyd afiechydon aflonydd aflonyddwch agenda agor agored ail ailalluogi ailwaelu alcohol
alcoholiaeth alcoholig allwedd allweddi amau ambiwlans ambiwlansys amddifadu amddiffyn amheuaeth amheus aml
amlasiantaethol amlddisgyblaethol amser amserlen anabl anabledd anableddau anadl anadlu anaf anafiadau anafu
anawsterau anffurfio angen anghenion anghofio anghofiodd anghofus anghytundeb anghytuno anghywir angladd
angladdau anhwylder anhwylderau anifail anifeiliaid annheg annibendod annibyniaeth annibynnol anniogel annog
annwyd anobaith anobeithiol anodd anogaeth ansawdd anti anwytho anymataliaeth anymataliol apel apelio
apwyntiad apwyntiadau araf arbenigol arbenigwr arbenigwyr archwiliad archwilio ardal arddegau arestio
arestiwyd arf arfau arfer arferion argyfwng argyfyngau arholiad arholiadau arhosodd arian ariannu arolygiad
arolygiaeth arolygu arolygydd aros arwahanrwydd arwain arweinydd arweinyddiaeth asesiad asesiadau asesu
aseswyd asesydd asgwrn asiantaeth asiantaethau atal ataliaeth ataliol ateb atebion atebodd atgof atgofion
atgyfeiriad atgyfeiriadau atgyfeirio athrawes athrawon athro atwrneiaeth awdit awdurdod awdurdodau awr
awtistiaeth awtistig baban babanod babi babis bachgen baddon baglu bai balch balchder banc banciau bara barnwr
barnwyr bath bathio bathrwm bechgyn beichiog beichiogrwydd beio benthyca benthyciad benthyciwr benthyg bil
biliau blanced blancedi blin blinder blinedig blino bloeddio blwyddyn blynyddoedd bol boreau botwm braich
brathu brawd brechiad brechlyn brechu brecwast bregus breichiau brest brifo briw briwiau brodyr brwnt brys
brysiog budd buddiannau budr budron bwli bwlio bwrdd bwrw bws bwyd bwydydd bwyta bwytais bwytaodd byddar
bydwragedd bydwraig bygwth bygythiad bygythiadau bygythiol byrddau bys bysedd bysiau bysys byw cadair
cadeiriau cadeirio cadeirydd cadw cadwodd caeodd caeth caethiwed caethwasiaeth caled calon calonnau cam
camddefnydd camddefnyddio camdrin camdriniaeth camdriniwr camfanteisio camfanteisiodd camgymeriad
camgymeriadau canabis cancr caniatad canllaw canllawiau canlyniad canlyniadau canmol canolbwyntio canolfan
canolfannau canoli canolog canolraddol canser canslo canslwyd canu capel capeli car carchar carchardai caredig
caredigrwydd cariad cariadon cario cartref cartrefi caru casau casglu casineb cath cathod cau cawod cawodydd
cefn cefnau cefnder cefndryd cefnogaeth cefnogi ceg cegau cegin ceginau ceir ceisio ceisiodd ceisiwr ceiswyr
celcio celu celwydd celwyddau cenfigen cenfigennus cenhedlu cerdded cerddodd cerddoriaeth cewyn cewynnau ci
cicio ciciodd cig ciniawau cinio claf clais clefyd clefydau cleifion cleisiau cleisio clinig clo cloi cludiant
cludo clun cluniau clust clustiau clwb clwt clwyf clwyfau clybiau clyw clywed clywodd cnocio cnoi codi cododd
codwm codymau coeden coelio coes coesau cof cofio cofleidio cofnod cofnodi cofnodion cofnodwyd cofrestr
coginio coginiodd coleg colegau colli collodd comisiynu comisiynydd corff corfforol cost costau costus cot
cotiau crac craidd craith credodd credu credyd crefydd crefyddol creithiau creulon creulondeb crio criodd
croen cronoleg croten crwt crwydro cryf cryfder cryfderau cudd cuddio cuddiodd curo cusan cusanu cweryl
cweryla cwestiwn cwestiynau cwn cwnsela cwnselwyr cwnselydd cwpwrdd cwrdd cwsg cwtsh cwtsio cwymp cwympiadau
cwympo cwympodd cwyn cwynion cwyno cwynodd cychwyn cyd cydgynhyrchu cydio cydraddoldeb cydsyniad cydsynio
cydweithio cydweithiwr cydweithwyr cyfaill cyfarfod cyfarfodydd cyfarfu cyfarpar cyfartal cyfathrebodd
cyfathrebu cyfeillio cyfeillion cyfeirio cyffur cyffuriau cyffwrdd cyfiawnder cyfieithu cyfieithwyr
cyfieithydd cyflawnwr cyfleusterau cyflog cyflogaeth cyflogau cyflwr cyflym cyfnither cyfnitherod cyfnod
cyfoethog cyfog cyfraith cyfreithiau cyfreithiol cyfreithiwr cyfreithwyr cyfrif cyfrifiadur cyfrifol
cyfrifoldeb cyfrifoldebau cyfrifon cyfrinach cyfrinachau cyfrinachedd cyfrinachol cyfryngau cyfyngiadau
cyfyngu cyhoeddus cyhuddiad cyhuddo cylch cyllell cyllid cyllideb cyllidebau cyllido cyllyll cymar cymdeithas
cymdeithasau cymdeithasol cymdogaeth cymdoges cymdogion cymeradwy cymhorthion cymhwysedd cymorth cymraeg
cymraes cymru cymuned cymunedau cymunedol cymwys cymydog cynadleddau cynghorau cynghori cynghorwyr cynghorydd
cyngor cynhadledd cynhebrwng cynhwysol cynilion cynilo cynllun cynlluniau cynllunio cynnar cynnes cynnig
cynorthwyo cynorthwywyr cynorthwyydd cypyrddau cyrff cyrhaeddodd cyrraedd cysgodd cysgu cyswllt cysylltiad
cysylltu cytundeb cytuno cytunodd cywilydd cywilyddio dadi dadlau dadwenwyno dadwisgo dall damwain damweiniau
dannedd dant darbwyllo darganfod darllen darllenodd darparwr darparwyr datblygiad datganiad datganiadau
datgeliad datgelodd datgelu dathlu deall deallodd dechrau dechreuodd deddf deddfau deddfwriaeth deffro defnydd
defnyddio defnyddiodd dehonglydd deiet deietegydd deilliannau deintydd deintyddion deintyddol dementia derbyn
derbyniad derbyniodd derbynnydd deubegwn deud dewis dewisiadau dewisodd diabetes diagnosio diagnosis dianc
dibyniaeth dicter diddordeb diddordebau dieithriaid dieithryn diet dietegydd diffyg diflasu difrifol digalon
digartref digartrefedd digon digynnwrf dihuno dillad dilledyn dinas dinasoedd diod dioddef dioddefaint
dioddefwr dioddefwyr diodydd diogel diogelu diogelwch diolchgar dirprwy dirprwyaeth dirywiad dirywio
disgrifiad disgrifio disgwyl disgwyliad disgybl disgyblion disgyn distaw diwedd diweddu diweithdra diwrnod
diwrnodau diwylliannau diwylliannol diwylliant diymadferth doctor doctoriaid dogfen dogfennau dolur doluriau
dolurio dosbarth dosbarthiadau drud drws drysau dryslyd drysu dryswch dweud dwr dwylo dwyn dychwelodd
dychwelyd dydd dyddiad dyddiau dyfodol dyfroedd dygodd dyled dyledion dyletswydd dyletswyddau dymuniadau dyn
dynes dynion dysgodd dysgu dywedais dywedodd ebost ecsbloetio edrych edrychodd efaill efeilliaid effro egluro
eglurodd eglwys eglwysi egwyl eiddil eiddilwch eiriolaeth eiriolwr eiriolwyr eistedd eisteddodd elusen
elusennau embaras emosiwn emosiynau emosiynol enw enwau epilepsi esbonio esboniodd esgeuluso esgeulustod
esgeuluswyd esgid esgidiau esgyrn etifeddiaeth euog euogrwydd ewyllys ewyrth ewythr ewythrod gadael gadawodd
gadewais gaeaf galar galaru galluedd galwad gamblo ganed gang gangiau ganol ganwyd gardd gefeilliaid
gelyniaeth gelyniaethus genau genedigaeth geneth genethod geni genogram gerddi glan glanhau glaslanc gliniadur
gobaith gobeithio gobeithion gofal gofalu gofalwr gofalwyr gofalydd gofid gofidio gofidus gofyn gofynnais
gofynnodd gohirio golch golchi golchodd gonest gonestrwydd gorbryder gorchmynion gorchymyn gorddos gorddosio
gorffen gorffennol gorflinder gorfodi goriad goriadau gorlawn gorlenwi goruchwyliaeth goruchwylio goruchwyliwr
goruchwylwyr goryfed grant grantiau grisiau grwp grwpiau gwaed gwaeddodd gwaedu gwael gwaeledd gwaethygu gwag
gwahaniad gwahaniaeth gwahaniaethu gwahanol gwahanu gwahardd gwaharddiad gwaharddiadau gwaith gwallt gwan
gwarcheidiaeth gwarcheidwad gwarcheidwaid gwarchod gwarchodaeth gwasanaeth gwasanaethau gwddf gwddw gweddi
gweddio gweddw gweddwon gweiddi gweithdrefn gweithdrefnau gweithio gweithiwr gweithwyr gwelais gweld gwella
gwelliant gwellodd gwelodd gwely gwelyau gwen gwenu gwers gwersi gwerthodd gwerthu gwir gwirfoddoli
gwirfoddolwr gwirfoddolwyr gwirio gwirionedd gwisgo gwisgodd gwlad gwlau gwledig gwledydd gwlychu gwr gwragedd
gwraig gwrandawiad gwrandawiadau gwrandawodd gwrando gwres gwresogi gwrthod gwrthodiad gwrthododd gwrthsefyll
gwrthwynebu gwthio gwybod gwybodaeth gwyddai gwyl gwyliau gwylio gwyr gyrrodd gyrru gyrrwr iach iachus iaith
iechyd ieithoedd ieuanc ifanc incwm isel iselder lladd lladrad lladrata llaeth llais llanast llaw
llawdriniaeth llawdriniaethau llawen llawfeddygaeth llawr lle llefain lleferydd llefrith llefydd lleisiau
lleithder lleoedd lleol lleoli lleoliad lleoliadau lles llesiant llethol llety lletya llinell llinellau
lliniarol llithro lloches llochesi lloegr llofft lloriau llosg llosgi llosgiadau llun lluniad lluniau llwglyd
llwybr llwyddiant llwyddo llwydni llwyth llygad llygaid llyncu llys llysblant llysblentyn llysfam llysiau
llysoedd llystad llystadau llythyr llythyrau llythyron llywodraeth mab mabwysiad mabwysiadu mabwysiadwyd
maddau maethu magu magwraeth magwyd mam mamau mamgu mamguod mami mannau map mapiau marw marwolaeth
marwolaethau masnachu meddw meddwi meddwl meddyg meddygfa meddygfeydd meddyginiaeth meddyginiaethau meddygon
meddyliodd meibion meini meithrin meithrinfa meithrinfeydd menyw menywod merch merched methiant methodd methu
mewnfudo mis misoedd moddion modrabedd modryb mor mosg mudwr mudwyr munud munudau mwg myfyrio myfyriwr
myfyrwyr oed oedi oediad oedolion oedolyn oedran oedrannus oer oerfel oergell oergelloedd offer ofn ofnau ofni
ofnus ombwdsmon oriau padiau panad paned paratoadau paratoi parc parch parchu parciau parhau parhaus parod
partner partneriaeth partneriaid paru pecyn pecynnau peidio pel penblwydd penderfyniad penderfyniadau
penderfynodd penderfynu pengliniau pennaeth pennaf penodai pensiwn pensiynau pensiynwr pentref pentrefi
penwythnos penwythnosau personol perswadio perthnasau perthnasoedd perthynas perygl peryglon peryglus peswch
pesychu pigiad pigiadau pigog pils plant plentyn plentyndod plismon pnawn poen poenau poeni poenus poeth
polisi polisiau pontio prawf preifat preifatrwydd pres presenoldeb presgripsiwn presgripsiynau preswyl
preswylwyr preswylydd prifathrawes prifathro prifysgol prifysgolion priod priodas priodi priododd pris prisiau
profedigaeth proffesiynol profiad profiadau pryd prydain prydau pryder pryderon pryderu pryderus prynhawn
prynhawniau prynodd prynu prysur pwer pwerau pwl pwysau pwysig pwysigrwydd pwyso pyliau rhad rhagfarn
rhagweithiol rhannodd rhannu rhedeg rhedodd rhegi rhent rhenti rhentu rheol rheolaeth rheolau rheoli rheolwr
rheolwyr rhestr rhestrau rhiant rhianta rhieni rhithweledigaeth rhithweledigaethau rhoddodd rhoi rhwydd
rhwymedd rhwystredig rhwystredigaeth rhyddhau rhyddid rhyfel rhyngrwyd rhyw rhywedd rhywiol tabled tabledi
tacsi tacsis tad tadau tadcu tafarn tafarnau tafarndai taflodd taflu tagu tai taid taith tal talais taldra
taliad taliadau talodd talu talwyd tamp tamprwydd tan tanau tarfu taro tawel tawelu teclyn teg tegan teganau
teidiau teimlad teimladau teimlo teimlodd teithiau teithio teithwyr teleofal templed templedi tenant
tenantiaeth tenantiaethau tenantiaid terfyn terfynu teulu teuluoedd teuluol tim timau tlawd tlodi toeau toiled
toiledau toriad torri torrodd tost traed traeth traethau trafnidiaeth trafod trafodaeth trafodaethau trafodwyd
trais trallod tramgwyddo tramgwyddwr tramor trawiad trawiadau trawma trawmatig trawodd tref trefi trefn
trefniadau trefnodd trefnu treisgar treisio tren trenau treth trethi tribiwnlys trin triniaeth triniaethau
trio trist tristwch triwantiaeth troed troi trosedd troseddau troseddol troseddu troseddwr troseddwyr
trosglwyddo trwm trwyn trydan trydydd twyll twyllo twymyn ty tyfu tynnu tyst tystiolaeth tystiolaethu tystion
tywyll tywyllwch uchel uned unig unigedd unigrwydd urddas ward wardiau wlser wncwl wylo wyneb wynebau wyr
wyres wyresau wyrion wythnos wythnosau yfed yfodd yfory ymarfer ymatal ymchwil ymchwiliad ymchwiliadau
ymchwilio ymddeol ymddeoliad ymddiheuriad ymddiheuro ymddiried ymddiriedaeth ymddygiad ymddygiadau ymennydd
ymfudwr ymholiad ymladd ymlyniad ymolchi ymosod ymosodiad ymosodol ymweld ymweliad ymweliadau ymwelodd
ymwelwyr ymwelydd ymyrraeth ynad ynysig ynysu ypsetio ysbwriel ysbytai ysbyty ysgariad ysgaru ysgol ysgolion
ysgrifennodd ysgrifennu ysgwydd ysgwyddau ysgyfaint ysmygu ystafell ystafelloedd ystyfnig ystyriol
`;

/** Mutated forms that English has as words too, or Welsh as small ones. */
const OTHER_WORDS = `
aned baned chapel chi dad dal damp dan deg dim fath fil for frys galed gar gig goes gwn gyd hail hoed huned
ladd lan law lawr mai math mil mudd mwyd rant rent ryw thaliad than throed wag wan weld
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
