/** Forms that no ending rule brings together: each line is a word and its irregular forms. */
const LINES = `
child children childrens
man men
woman women
person people peoples persons
foot feet
tooth teeth
wife wives
life lives
knife knives
self selves
half halves
drink drank drunk
drive drove driven
take took taken
go went gone goes going
give gave given
hide hid hidden
leave left leaving
lose lost
feel felt
fall fell fallen
tell told
say said says
speak spoke spoken
write wrote written
run ran
bring brought
buy bought
catch caught
teach taught
think thought
send sent
spend spent
keep kept
sleep slept asleep
meet met
pay paid
sell sold
hold held
steal stole stolen
beat beaten
bite bit bitten
break broke broken
choose chose chosen
freeze froze frozen
grow grew grown
know knew known
throw threw thrown
shake shook shaken
sit sat
stand stood
understand understood
misunderstand misunderstood
win won
wear wore worn
eat ate eaten
begin began begun
come came
do did done does
make made
see saw seen
seek sought
fight fought
die died dying dies
lie lying lied
deal dealt
mean meant
strike struck
swear swore sworn
tear tore torn
wake woke woken
withdraw withdrew withdrawn
forget forgot forgotten
get got gotten
hear heard
build built
lead led
ride rode ridden
rise rose risen
sing sang sung
swim swam
draw drew drawn
stick stuck
lend lent
shoot shot
hang hung
feed fed
cling clung
flee fled
overspend overspent
undo undone
undertake undertook undertaken
arise arose arisen
become became
behaviour behavior
practice practise practised practising
judgement judgment
programme program
centre center
counsel counselling counseling counsellor counselor
enrol enroll enrolled
licence license licensed
travel travelling travelled traveller
paediatric pediatric
hour hrs hr
year yrs yr
minute mins
month mths
week wks wk
grandma granny gran nan nanna nana
mum mums mam mummy mom
dad dads daddy
wellbeing wellbeings
night nite
tonight tonite 2nite
tomorrow 2moro tomoz
through thru
though tho
phone fone
message msg msgs
appointment appt appts apt
medication meds
hospital hosp
meeting mtg mtgs
department dept
manager mgr
information info
something summat
nothing nowt
anything owt
brother bro
sister sis
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
13 thirteen
14 fourteen
15 fifteen
16 sixteen
17 seventeen
18 eighteen
19 nineteen
20 twenty
30 thirty
40 forty fourty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety
`;

/** Irregular form to the word it is a form of. Number words become figures. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [base = "", ...forms] = line.split(" ");
      return forms.map((form): [string, string] => [form, base]);
    }),
);
