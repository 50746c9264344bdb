"""Words that follow "the password is" without being one."""

from typing import Final

_WORDS: Final = (
    "a about above access again all almost already also always an and another any anything as asked at available "
    "back bad before being below between broken but by case changed clear coming common complex correct critical "
    "dana das default der die different done down due easy ein eine empty enough every everywhere expired "
    "expiring falsch far fine for forgotten from geheim given gone good great hard having here hers hidden his "
    "how if in incorrect insecure invalid it its just kept key known late less like locked long lost made manager "
    "managers mandatory me mine missing more much my necessary needed never new nice nicht no nobody noch none "
    "not nothing now obsolete obvious of off old on one only optional or our ours out over part per policy "
    "possible private problem protected public ready really required reset resets richtig right rotated safe same "
    "saved secret secure sent set shared short sicher simple slow so some somebody someone something somewhere "
    "soon still stolen stored strict strong stuck such temporary terrible that the their theirs them there these "
    "they this those three tied to too topic trivial two ugly unclear undefined unique unknown unsafe up useless "
    "valid very weak well what when where which who why with without working wrong yes yet you your yours "
)

NO_PASSWORD: Final = frozenset(_WORDS.split())
