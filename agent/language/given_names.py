"""Given names: what tells a person named once from a firm or a town named once."""

from agent.language.vocabulary import word_set

_WOMEN = word_set(
    """aaliyah abigail ada adele adriana agata agatha agnes agnieszka aicha aisha alba alexandra alexa alice alicia
    alina alison alma amal amanda amber amelia amina amy ana anabel anastasia andrea angela angelika angie anita
    anja anke ann anna anne anneke annette annika anouk antje antonia arianna ashley astrid aurora ava ayesha
    aylin barbara bea beata beate beatrice beatriz becky belinda berta beth bethany bettina bianca birgit brenda
    bridget brigitte britta camila camilla candice carina carla carlotta carmen carol carolin caroline carolyn
    catarina catherine cathy cecilia celia celine chantal charlotte chiara chloe christa christiane christina
    christine cindy claire clara claudia colette connie constance cora corinna corinne cornelia cristina cynthia
    dagmar dana daniela daphne dawn deborah debbie deepa delia denise diana diane dilara dolores donna dora
    doris dorothea dorothy ebba edith eileen elaine elea eleanor elena eleonora elif elin elisa elisabeth eliza
    elizabeth elke ella ellen elsa elsbeth emilia emily emma erica erika esra estelle esther eugenia eva eve
    evelyn fatima fatma felicity felicitas fiona flora frances francesca franziska freya frida frieda gabriela
    gabriele gaby gemma genevieve georgina gerda gertrud gillian gina giovanna gisela gita giulia gloria grace
    greta gudrun gunilla hanna hannah hannelore harriet hatice hazel heather hedda hedwig heidi heike helen
    helena helene helga henrietta henriette henrike hilary hilda hilde holly ida ilona ilse imke ina ines inga
    inge ingrid irena irene irina iris irma isabel isabella isabelle ivana ivy jacqueline jana jane janet janice
    janine jasmin jasmine jean jeanette jenna jennifer jenny jessica jill joan joana joanna joanne johanna
    josephine joy joyce judith judy jule julia juliana julie juliet juliette jutta kaja karen karin karina karla
    karolina kate katharina kathleen kathrin kathy katie katja katrin kaye kayla kelly kerstin kim kimberly
    kirsten kirsty klara kristin kristina lara larissa laura lauren laurence lea leah leila lena leni leonie
    leonor leslie leticia lian lidia lilian lillian lilly lily lina linda linh lisa liv livia liz liza lola
    lorena lorna louisa louise lucia lucie lucinda lucy luisa luise lydia lynn mabel madeleine magda magdalena
    maggie mai maike maja malin mandy manuela mara maren margaret margarita margit margot maria mariam mariana
    marianne marie marina marion marlene marta martha martina mary mathilda matilda maud maya meera meg megan
    mei melanie melissa mercedes merle mia michaela michelle milena mina mira miranda miriam moira molly mona
    monica monika monique myriam nadia nadine nancy naomi natalia natalie natasha nele nicola nicole nina noemi
    noor nora norma olga olivia ottilie paige pam pamela patricia paula pauline penelope penny petra philippa
    phoebe phyllis pia priya rachel ramona rebecca regina regine renate renee rhea rita roberta romy rosa
    rosalind rosemary rosie roxana ruth sabina sabine sabrina sally samantha sandra sara sarah sasha saskia
    selina selma serena shannon sharon sheila shirley sigrid silke silvia simona simone sina siobhan sofia
    solveig sonia sonja sophia sophie stacy stefanie stella stephanie sue susan susanna susanne suzanne svenja
    svetlana sylvia tamara tania tanja tara tatiana teresa tess tessa thea theresa therese tilda tina tracy
    trudy tuula ulrike una ursula ute valentina valerie vanessa vera verena veronica veronika vicky victoria
    viktoria viola violet vivian wanda wendy wiebke wilma xenia yasmin yolanda yvette yvonne zara zeynep zoe
    zofia zuzana"""
)
_MEN = word_set(
    """aaron abdul abel achim adam adrian ahmed aidan aksel alan alain alastair albert alberto aldo alec alejandro
    alessandro alex alexander alexei alfie alfred ali alistair alonso alvin amir anders andre andreas andrei
    andrew andy angus anselm anthony anton antonio archie armin arne arnold arthur arturo asher axel baptiste
    barry bart bashir bastian ben benedict benedikt benjamin benno benny bernard bernd bernhard bert bilal björn
    bjorn bob bobby boris brad brandon brendan brett brian bruce bruno bryan burak calvin cameron carl carlo
    carlos carsten cedric cem cesar charles charlie chris christian christoph christopher claude claus clemens
    clive colin conrad cornelius craig cyril dai damian damien dan daniel danny dario darren dave david davide
    dean declan denis dennis derek dermot desmond detlef deniz dexter didier diego dieter dietmar dimitri dirk
    dmitri dominic dominik don donald doug douglas duncan dustin dylan eamon ed eddie edgar eduardo edward edwin
    eirik elias elliot emanuel emil emmanuel emre enrico enrique eric erik ernst erwin esteban ethan eugene evan
    ezra fabian fabio fabrice faisal farid felipe felix ferdinand fergus fernando finn florian francesco francis
    francisco francois frank franz fred freddie frederic frederick frederik friedrich fritz gabriel gareth gary
    gavin geoff geoffrey georg george gerald gerard gerd gerhard giacomo gilbert giles giorgio giovanni giuseppe
    glen glenn gordon graham greg gregor gregory guido guillaume gunnar gunther gustav habib hakan hamid hank
    hannes hans harald harold harry hassan heiko heiner heinrich heinz hector hendrik henri henrik henry herbert
    herman hermann holger horst howard hubert hugh hugo hussein iain ian ibrahim ignacio igor ilya ingo isaac
    ismail istvan ivan ivo jack jacob jacques jaime jake jakob jamal james jamie jan jannis jared jaroslav jason
    jasper javier jay jeff jeffrey jens jeremy jerome jerry jesper jim jimmy joachim joaquin jochen joe joel
    johan johann johannes john johnny jon jonah jonas jonathan joost jordi jorg jorge jose josef joseph josh
    joshua juan juergen jürgen jules julian julien julio julius jurgen justin kai karim karl karsten keith ken
    kenneth kenny kevin khaled kilian klaus knut konrad konstantin kurt kyle lars larry lasse laurent laurenz
    lawrence lee leif len lennart leo leon leonard leonardo leroy lewis liam lionel logan lorenzo lothar lou
    louis luc luca lucas ludwig luigi luis lukas luke luther magnus malcolm malte manfred manuel marc marcel
    marcelo marco marcus marek mario marius markus marten martin marvin mateo mathias mathieu mats matt matteo
    matthew matthias maurice mauro max maxim maximilian mehmet mel melvin michael michal michel miguel mika mike
    mikhail mikkel miles milo mirko mitch mohamed mohammed moritz morris morten murat murray mustafa nathan
    nathaniel neil nelson niall nicholas nick nico nicolai nicolas nigel nikhil niklas niklaus nikolai nikolaus
    nils noah noel norbert norman nuno olaf ole oleg oliver olivier omar oscar oskar osman otto owen pablo paco
    paolo pascal patrick paul paulo pavel pawel pedro per percy pete peter phil philip philipp philippe pierre
    piet pieter piotr quentin rafael raj rajesh ralf ralph ramon randy raphael rashid raul ravi ray raymond
    reinhard remy rene rex ricardo riccardo richard rick ricky rob robbie robert roberto robin rocco rod rodney
    rodrigo roger roland rolf roman romain ron ronald ronan ronny rory ross roy ruben rudi rudolf rudy rupert
    russell ryan salvatore sam samir samuel sandro sandy sanjay scott sean sebastian selim sergei sergio seth
    shane shaun siegfried silas silvio simon sinan soren spencer stan stanley stefan stefano stephan stephen
    steve steven stewart stuart sunil suresh sven sylvain tariq ted teddy terence terry theo theodor theodore
    thierry thilo thomas thorben thorsten tiago tibor tim timo timothy timur tobias toby todd tom tomas tomasz
    tommy toni tony torben torsten travis trent trevor tristan udo ulf uli ulrich umberto urs uwe valentin
    vernon victor viktor vijay vince vincent vincenzo vitor vlad vladimir volker wade wally walter warren wayne
    werner wesley wilfried wilhelm will william willy winston wolf wolfgang xaver xavier yannick yannis yusuf
    yves zach zachary zoltan"""
)
_EITHER = word_set(
    """alexis andy billie carey chris dominique jo jody jule kai kim kris lou maxime nicky pat robin sacha sam toni"""
)

GIVEN_NAMES = _WOMEN | _MEN | _EITHER
"""Names of people, in lower case."""


def sex_of(name: str) -> str:
    """Return "he" or "she" where this given name, in lower case, is borne by men or by women alone, else ""."""
    if name in _EITHER or (name in _MEN) == (name in _WOMEN):
        return ""
    return "he" if name in _MEN else "she"
