"""Words with a capital that name nobody, and words after "call" and "ask" that do not."""

from agent.language.vocabulary import word_set

CALENDAR = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter mon tue tues wed thu thur thurs fri sat sun jan feb mar
    apr jun jul aug sep sept oct nov dec spring summer autumn fall winter today tomorrow thanksgiving halloween
    xmas mondays tuesdays wednesdays thursdays fridays"""
)
THINGS = word_set(
    """linkedin zoom teams slack salesforce hubspot excel powerpoint outlook gmail google microsoft aws azure sap
    oracle docusign gong outreach notion jira internet covid spin meddic challenger english german french
    spanish dutch italian portuguese polish czech turkish russian ukrainian swedish norwegian danish finnish
    hungarian romanian greek arabic chinese japanese korean american british austrian swiss deutsch englisch europe
    germany france spain italy austria switzerland netherlands holland belgium luxembourg denmark sweden norway
    finland iceland ireland scotland wales england britain portugal poland czechia slovakia slovenia croatia serbia
    hungary romania bulgaria greece turkey russia ukraine estonia latvia lithuania canada mexico brazil argentina
    chile peru china india japan korea singapore australia africa asia america nordics scandinavia benelux iberia
    bavaria london paris berlin munich hamburg frankfurt cologne stuttgart vienna zurich geneva basel milan rome
    madrid barcelona lisbon oslo stockholm helsinki copenhagen amsterdam rotterdam brussels antwerp warsaw prague
    budapest dublin manchester leeds birmingham glasgow edinburgh finns danes swedes germans dutchmen god jesus
    christ meno coach kickoff payroll path presentation pitch renewal discovery onboarding implementation
    integration rollout delivery support management leadership engineering product housekeeping freight tender
    phase plan step option pilot demo pricing procurement legal finance sales marketing security operations
    purchasing budget contract proposal quote forecast pipeline training maintenance competition timing hmm hm
    nah phew wow ugh yes no hi hello hey thanks thank please ok okay dear wrong mixed stuck day week month
    quarter year prestige clause bye goodbye cheers"""
)
COMPANIES = word_set(
    """ag association bank brothers co college corp corporation council foods gmbh group holding hospital inc industries
    insurance international logistics ltd llc plc pharma school services software solutions systems technologies
    university"""
)
ASKED_OTHERWISE = word_set(
    """him her them you me us it back again today tomorrow everyone everybody someone somebody people around later
    now more first questions about for why what how this that these those who all both anyone nobody one two
    which when where budget price pricing finance legal procurement security purchasing sales theirs ours mine
    yours his hers itself himself herself marketing support less customers clients prospects buyers leads accounts
    management leadership operations engineering references competitors"""
)
