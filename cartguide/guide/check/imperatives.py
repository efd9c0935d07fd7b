"""The verbs an action of an English checklist may begin with. A verb that is missing here may simply be added."""

_VERBS = """
accept act add adjust agree aim allow answer apply arrange ask attend avoid bag balance bandage bathe be become
begin believe block blow book borrow box brace breathe bring brush build buy call calm cancel carry celebrate
change charge check chew chill choose clean clear climb close collect comb come comfort compare complete
consider contact cook cool copy cough count cover create cuddle cut dab dance dare deal decide delay describe
dig dim discuss divide do donate double double-check doze draw dress drink drive drop dry dust earn ease eat
elect email empty encourage enjoy enter exercise expand expect explain explore face feed feel fetch fight file
fill film find finish fix floss flush focus fold follow forgive freeze fry garden gather get give go grab greet
grow guard guide hand hang have hear heat help hide hire hold hug hum imagine include introduce invite iron join
keep kiss kneel knit know label laugh lay lead learn leave lend let lie lift light limit list listen load lock
look love lower make mark mash massage measure meet mend mention mind mix move mow name nap nod note notice obey
observe offer open order organize own pack paint park pass pat pause pay peel phone photograph pick pin place
plan plant play plug point post postpone pour practice praise pray prepare press print promise protect pull
puree push put quit race raise rake reach read rearrange reassure recharge recognize record relax release rely
remain remember remind remove rent repeat replace reply report repot request reschedule reserve respect rest
return review ride ring rinse roll rub run save say scan schedule scrub search season see sell send separate
serve set settle sew shake share shave shield shop shorten show shower shut sign sing sip sit skip sleep slow
smile soak soften soothe sort speak spend spit splash spread squeeze stand start stay steam step stick stir stop
store strain stretch stroke study suck suggest support surprise swallow swap swim switch take talk taste teach
tell test text thank thaw think throw tidy tie tip toss touch trace train transfer travel treat trim trust try
turn understand unlock unpack update urge use vary visit vote wait wake walk warm wash watch water wear weigh
welcome wheel whisper wipe wish wonder work wrap write yell
"""
# "If your veins are small, ask …": an action may say first when it is for.
_OCCASIONS = """
after as at before during each every for from if in on once the together unless until when whenever wherever
while with
"""
IMPERATIVES = frozenset(_VERBS.split())
OCCASIONS = frozenset(_OCCASIONS.split())
OPENERS = ("do not ", "don't ", "never ", "always ", "please ", "also ", "only ", "gently ", "first ", "even ")
