"""Given names, by which a person is known who has no other mark of one."""

from pmreview.checks.words.en.lists import words

NAMES = words("""
aaliyah aaron abdul abel abigail abril achieng achim adaeze adam adamu adebayo adela adele adil adriana adriano adwoa
afonso agata agathe agnes agneta agnieszka agus ahmad ahmed ahmet aidan aiden aigerim aiko ailsa aiman ainhoa aino
aisha aisling ajay akash akiko akinyi akira akos akosua akua alain alan alastair alba albert alberta alberto albrecht
alejandra alejandro aleksander aleksandr aleksandra aleksei aleksi alena alessandra alessandro alessia alessio alex
alexander alexandra alexandre alexei alexey alfie alfonso alfred alfredo ali alice alicia alina alisa alisha alison
allan allison alois aloys aloysius alvaro alvin amadou amal amalia amanda amani amara amaury amaya ambroise ameera
amelia amelie amina amir amit amos amr amrita amy ana anais anan anastasia anastasija anatoly anchal anders andre
andrea andreas andreea andrei andrej andres andrew andrey andrii andrius andriy andrzej anette angela angelika
angelina angelique angelo angus anh anika anil anirudh anish anita anja ankit ankita anna annabel annalise anne anneke
anneli annelies anneliese annemarie annette annie annika anouk anouska ansel anselm ansgar anthony antje antoine anton
antonella antonia antonio antti anupam anusha anushka anushree aoife apoorva arabella aram arash archana archie
ariadna arjun arman armin arnaud arne arno arnold aroha artem arthur arturo arun arundhati arvid aryan asger asha
ashish ashley ashok ashraf ashwin asif aslan astrid asuka atsushi aubrey audrey aurelie aurelien avinash axel axelle
aya ayaka ayanda ayesha ayodele ayse ayumi azadeh azamat babajide babak babette balazs baptiste baraka barbara barbora
barnabas barnaby barry bartek bartholomew bartlomiej bartosz bassem bastian bastien bea beata beate beatrice beatrix
beatriz becky behnaz bekzat belinda ben benedict benedicte benedikt bengt benjamin benno benoit berit bernadette
bernard bernd berta berthold beth bethany bettina bhavna bianca bilal birger birgit birgitta bjarne bjoern bjorn bob
bodil bogdan boglarka bojan bonnie boris borja brad bradley bram brandon branko brenda brendan brent brett brian
bridget brigid brigitte britta bronwyn bruce bruna bruno bryan brygida budi bukola burak burcu caitlin caleb callum
calvin cameron camille candice capucine carina carl carla carlo carlos carlotta carmen carol carola caroline carolyn
carsten casey caspar caspian cassie catalina catarina catherine cathy catriona cecilia cedric celia celine ceri cesar
chad chandra chantal charlene charles charlie charlotte chelsea chen cheng cheryl chetan chiamaka chiara chidi
chigozie chika chinedu chinonso chinwe chipo chiyo chloe chloé chris christa christiane christina christine christoph
christophe christopher chukwuemeka ciara ciaran cillian cindy claire clara clare clarence clarissa claudia claudio
claus clayton clemens clint clive cody coleen colette colin concetta conchita connie connor conor corentin corey
cormac cornelia cory cosima cosmin courtney craig cristian cristiano cristina curtis cyril dafydd dagmar dagny daichi
daisuke damian damien damir damon dan danica daniel daniela danijel danilo daniyar danuta daria darius dariusz darko
darragh darren daryl daudi dave david davit davor dawid debbie deborah declan deepa deepak deepika deepti delia
delphine denis denisa denise dennis derek desiree desmond detlef devika devin dewi diana diego dieter dieudonne dilip
dimitri dimitris dinara dinesh dipak dirk divya djamila djordje dmitri dmytro dolores domenico dominik dominique donal
donna donovan doreen doris dorota dorothea dorothy doug douglas dragan duc duncan dunja dusan dwayne dylan ebba ebru
edda eddie edgar edith edmund eduard eduardo edvard edward edwin eero eeva efosa efua eike eileen eilidh einar eirik
ekaterina ekin elaine eleanor elena eleni eleonora elfriede elias elif elin eliot elisa eliza elizabeth elke ella
ellen ellie elodie eloise elsa elspeth elvira elzbieta emanuel emeka emeric emil emile emilia emilio emily emine emma
emmanuel emre enda endre enrico enrique enzo eoghan eoin erdem eric erich erik erika eriko erin ernest ernesto ernst
erwin esra estelle esther ethan ethel etienne eugen eugene eugenia eunice eva evan evangelos evelina evelyn evgeny ewa
ewan ewelina ezgi ezra fabian fabio fabrice fadi faisal fajar falk farah farai farhad farhan farid farida farzad faten
fatih fatima fatma fatou fatoumata federica federico felicity felix femke feng ferdinand fergal fergus fernanda
fernando fiete filip filippo finley finn fiona flavio florence florent florian florin floris folake folasade franca
frances francesca francisco franco franz franziska fraser fred freddie freddy frederic frederick frederique fredrik
freya frida friederike friedrich fritz fumi fumiko funmilayo gabi gabor gabriel gabriela gabriele gaelle galina gamze
gareth gary gaston gaurav gavin gayatri geert gemma gennaro geoff geoffrey georg george georgina geraint gerald
geraldine gerard gerd gergely gerhard gevorg gianluca gideon gilles gina gino giorgi giorgio giovanna giovanni girish
gisela giselle gita giulia giuseppe glenn gloria godfrey golnaz gonzalo gopal goran gordon gosia gosta graham grazyna
greet greg gregor greta gretchen griet grzegorz guadalupe guido guilhem guillaume gulnara gunilla gunnar gustav
gustavo gwen gwendolyn haakon hadiya hakan hakim hala halima halina hamid hamish hamisi hamza hana hanna hannah hanne
hanno hans hany harini harish harold harriet harry hartmut haruka haruki haruto harvey hasan hassan hatice hayato
hayley haziq heather hector hedda hedwig heike heikki heiko heiner heinrich heinz helen helena helga helge helmut
hemant henning henri henrietta henrik henrike henry herbert herman hideo hieu hikaru hilary hilde hinata hiromi
hiroshi hisham hitesh hjalmar holger horacio horst houda howard hubert huda hugh hugo humphrey huong huseyin hussein
hyejin hyun ian ibrahim ibrahima ida ifeoma ignacio ignatius igor iiro ikenna ikram ilaria ileana ilkka ilona ilse
ilya imelda imke immanuel imogen imran indah indira ines inga inge ingeborg ingemar inger ingo ingolf ingrid ioana ira
irakli irene irina isaac isabel isabela isabella isabelle isaiah ishaan ishita isidora isla ismael ismail isolde
itziar ivan ivana ivo iwan iwona izabela izumi jaana jaap jacek jacinta jackie jacky jacob jacqueline jacques jadwiga
jadzia jagoda jaime jakob jakub james jamie jan jana jane janek janet janina janine jannik jannis janos janusz jared
jarek jari jarmila jaroslav jasmin jasmine jason jasper javed javi javier jay jaya jayden jayesh jayne jean jeanette
jeanne jeff jeffrey jelena jelle jenna jenni jennifer jenny jens jeremy jeroen jerome jerzy jesper jesse jessica jette
jihoon jill jim jimmy jing jiri jisoo jitka joachim joan joana joanna joaquin jobst jochen jodie joe joel joerg joey
johan johanna johannes john johnny joko jolanta jolene jon jonah jonas jonathan jonathon jonny joost jordi jorg jorge
joris jorma jose josef josefa josep joseph josephina josephine josh joshua josiah josie jost jovana joyce juan juana
judith judy juergen juha jukka jules julian juliana juliane julie julieta julius junichi jurgen jurij justin justine
justyna jutta jyoti jürgen kacper kaede kagiso kai kaisa kaitlyn kaito kaja kalina kalle kalpana kamal kamau kamil
kamila kanako kanya kaori kareem karen karim karin karl karla karlheinz karol karolin karolina karsten kasia kasper
katarina katarzyna kate katell katharina katherine kathi kathleen kathrin kathryn kathy katie katinka katja katrien
katrin katrina kaveh kavita kavya kay kayla kazuki kazuo keanu keiko keiran keith kelechi kelly ken kenan kenji
kenneth kenshin kenta kerem kerry kerstin kevin khadija khalid khalil khanh khoa kian kiara kieran kilian kim kimberly
kinga kiran kirill kirsi kirsten kirsty kjell kjersti klara klaus klemens knut koen kofi komal konrad koray kornelia
kristen kristian kristin kristina kristjan kristof kristoffer krystian krzysztof kumar kunal kurt kwabena kwame kwesi
kyle kyoko kyra lachlan laetitia laila lajos lakshmi lalitha lamia lana lara larissa lars lasse laszlo latoya laura
lauren laurence laurent lauri lavinia lawrence layla lea leah leander leandro leanne lee leena leif leigh leila lena
leni lennart leo leon leonard leonardo leonie leonora leopold lerato leroy leslie leszek leticia levente levon lewin
lewis lia liam liane liang libby lidia lieke lien liesel lihua liisa lilian liliana lilli lilly lily lina linda
lindiwe lindsay lindsey linh linnea lior liora lisa lise liv liz lizzie ljiljana ljubica lloyd logan loic lola lorena
lorenzo lorna lorraine lothar lotte lou louis louisa louise lovisa luana lubos luca lucas lucia luciano lucie lucinda
lucy lucyna ludger ludivine ludmila ludwig luigi luis luisa luise luiz luka lukas lukasz luke lutz luuk lydia lyn
lynda lynette lynn maaike maarten mabel maciej macy madeleine madhavi madina mads maelle magali magda magdalena
magdalene maged maggie magnar magnus mahesh mahima mahmoud mahmud mai maik maite maj maja makena makoto malcolm
malgorzata malik mallory malte malwina mandy manfred manish manisha manju manoj manon manuel manuela marc marcel
marcela marcelina marcello marcelo marcin marco marcus mareike marek maren marga margaret margareta margarethe
margarita margaux marge margit margot maria mariam mariana marianne marie marieke marija mariko marilyn marin marina
mario marion marisa marisol marit mariusz marjan marjatta markku marko markus marlene marlies marta martin martina
marty martyn marwan mary maryam marzena masashi masato masha mateo mateusz mathew mathias mathieu mathilda mathilde
matilda matt matteo matthew matthias matti mattia maud maura maureen maurice mauricio mauro maxence maxim maxime
maximilian maya mayumi mbali meena meera megan meghan mehdi mehmed mehmet mei meike meiling mel melanie melinda
melissa melvin merel merja merle mert mervyn mette mia micha michael michaela michal micheal michele michelle mick
miguel mika mikael mike mikhail mikkel mikko milena milica millie milos mimi mina ming minh minho minji minna mira
mireille miriam mirja mirjam mirjana mirko miroslaw misaki mitchell mitra mitsuko miyuki mohamed mohammad mohammed
mohan mohit moira mona monica monika monique morgan moritz morten moses mostafa muhammad mukesh mukul murat murray
mustafa mwangi myriam nabil nabila nadeem nadia nadine nadja nagesh naim namrata nancy nandini nanna naoki naoko naomi
naoto narendra nasir nasrin nasser natalia natalie natalya natasha nathalia nathalie nathan nathaniel natsuki naveen
navid ned neda neema neeraj neha neil nele nelson nena nerea nestor ngoc ngozi ngugi nhung niall niamh nicholas nick
nicki nicky nico nicola nicolaas nicolas nicole nidhi niek niels nigel nikhil nikita niklas niko nikola nikolai nikos
nils nimisha nina nino niran nirmala nitin njeri nkechi noah noam nobuko noel noemi noemie nola nolan nomsa nomvula
noor nora norah norbert noreen norma norman nosipho nour nuala nuno nuria nursultan nurul nyambura obinna odhiambo
odile oisin okan oksana olaf olamide ole oleg oleksandr oleksii olena olga oliver olivia olivier oliwia olli olof
olufemi olumide oluwaseun oluwaseyi omar omari omer ondrej onur oona oren orla osama oscar oskar osman oswald otieno
otis ottilie otto outi owen ozan ozge ozlem paavo pablo paddy pamela pankaj paola paolo parisa parth parveen pascal
pascale pasi patricia patricio patrick patrik patryk paul paula paulina pauline paulo pavel pawel pedro peggy pekka
penelope percy pertti petar peter petr petra petros petrus petteri phil philip philipp philippa philippe phoebe phuong
pia piero pierre pierrick piet pieter pietro pilar pinar piotr piotrek pirjo ploy pooja pradeep prakash pranav prasad
prashant pratik praveen preeti prerna prisca priscilla priya priyanka przemek putri qiang quang quentin quinn quirin
quitterie quynh rabia rachael rachel radek radhika radka radmila radoslaw radu rafael rafal raghav rahul raija rainer
raj rajesh rajiv rakesh ralf ralph raluca ramesh ramon ramona ramya rana randall randy rania ranjit ranjith raoul
raphael raquel rashid rashmi rasmus raul ravi ravindra raymond rebecca reece reena regina regine reiko reinhard
reinhild reinhold reinier rekha remi remo remy renata renate renaud rene renee reto reuben reza rhea rhiannon rhys
ricardo riccardo richard rickard ricky rico rieke riitta rikke riku rishi rita ritesh ritika ritu ritva robbie robert
roberta roberto robin robyn rocio roderick rodrigo roel roger rohan rohit roisin roland rolf romain romy ron ronald
ronan ronja ronnie rory rosa rosalie rosalind rosanna rosario rosemary roshni rosie rosina ross roxana roxanne roy
roza ruben rudi rudolf rufus rui runar rupa rupert ruslan russell rustam rustem rutendo ruth ruud ryan ryo ryota
ryszard saanvi saara sabine sabrina sacha sachin sadia sadie sadiq sagar sakura salim sally salma salvatore sam
samantha samir samira samuel sandeep sandhya sandra sandro sanja sanjana sanjay sanjeev sanna santosh saoirse sara
sarah sarita sascha saskia satish satoshi satu saul sayaka scott seamus sean sebastiaan sebastian sefa seif selim
selin selma seojun seppo seraina seraphine serge sergei sergej sergey sergii sergio sergiu serhii serkan severin
shalini shane shanti sharmila sharon shaun shauna sheila shelby sherif sheryl shinichi shinji shirin shirley shivani
shota shreya shreyas shun sian siddharth sidney siegfried sigmund signe sigrid sigurd silke silvia simon simona simone
simphiwe sina sindre sinead siobhan sipho siti siva sixten sjoerd slavko slawomir smita sneha snezana sofia sofie
soledad solene solveig somchai sonia sonja sophia sophie soren sourav soyeon srinivas srishti stanislav stanley stefan
stefania stefanie stefano steffen stella steph stephan stephanie stephen steve steven stewart stig stijn stuart subash
suda sudha sujata suki sumedha sumit sune sungmin sunil sunita sunniva suraj suresh susan susana susanne sushil
suzanne sven sven-erik svenja svetlana swapnil swati syafiq sybil sybille sylvain sylvia sylvie sylwia szymon tabea
tadashi tadeusz taha tahir taina taiwo takashi takeshi takumi talia tamar tamara tamas tami tamsin tania tanja tanvi
tanya tapio tara tarek tariq taro tarun tasha tatiana tatjana tatsuya ted tejas temi temitope tendai teodor teodora
terence teresa terje tero terry tess tessa tetiana tetsuya teun thabo thandeka thandiwe thanh thao thea theo theodor
theresa theresia thiago thibault thibaut thierry thijmen thijs thomas thorben thorsten thuy tiago tiffany tilda tilman
tim timo timothy timur tina tinashe tobias toby todd tolga tom tomas tomasz tomek tomislav tommaso tomoko tomoya tonje
tony torben torbjorn tore torsten tove tracey tracy trang trevor tricia tristan trudy trung trygve tuan tumelo tunde
tuomas tuula tuulia tuva tyler tyrone uche uchenna uday udo ugo ulf ulises ulla ulrich ulrike uma umar umberto umut
ursel ursula urszula usha uta uwe uzma vaclav vadim vaishnavi valentin valentina valentino valeria valerie vandana
vanessa vanja varun vasco vasile vasily vasudha vaughn veikko veit velma venkat vera verena veronica veronika
veronique vesa vesna viacheslav vicente vicky victor vidya viggo vijay vikram viktor viktoria vilde ville vilma vinay
vincent vincenza vincenzo vineet vinh violeta vishal vito vitor vivek vivian viviana vivienne vlad vladimir vladislav
volkan volker volodymyr wade wael wahyu waldemar waleed wally walter wambui wanda wangari wanja wanjiku wanjiru warren
wayne wei wendelin wendell wendy wenke werner weronika wes wesley wichai wiebke wieslaw wiktor wilfred wilfried
wilhelm willem willemijn willi william wilma wim winston wioletta wojciech wolfgang wolfram wout wouter xander xavi
xavier xiao xiaoming ximena xin xinyi yael yamato yamini yan yana yann yannick yannik yannis yanti yara yaroslav
yasemin yash yasin yasmin yasmine yasuko yaw yelena yemi yetunde yevgeny yifan ying yoann yogesh yoko yolanda yosef
yoshi yoshiko youssef yu yuan yuhan yuki yukiko yulia yuliya yumi yuna yuri yusra yusuf yuta yuto yvan yves yvette
yvonne zac zachary zack zahra zainab zandile zanele zara zarina zbigniew zdenek zdzislaw zehra zeinab zeki zelda
zeliha zeynep zhanna zhen zhiwei ziad zita zoe zoey zofia zola zoltan zora zoran zoya zsofia zulkifli zurab zuzana
zuzanna
""")
ALSO_WORDS = words("""
april art august banks bill chase christian dean drew faith fields frank grace grant hope jack joy june mark may miles
page pat rich rivers rob rose sky stone sue summer will wood
""")
"""Names that are words as well: alone they are not taken for a person."""
