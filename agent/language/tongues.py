"""Languages by their small words: whether a text is in another one than English, and in which."""

from typing import Final

from agent.language.pattern import Pattern
from agent.language.vocabulary import word_set

NAMES: Final = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
}
"""The languages that can be told apart, by their codes."""

_SMALL_WORDS = {
    "de": (
        "ich nicht und der die das ist ein eine einen mit auf für auch dem den wir sie haben habe hat wird wie "
        "aber noch nur mir mich kein keine sich zum zur über schon wenn dass ihm ihn ihr uns weiß kann muss soll "
        "will vom beim nach bei aus oder doch mal jetzt sehr gut danke bitte was wer "
    ),
    "fr": (
        "je ne pas et la le les des est une un que qui dans pour avec sur mais ou nous vous il elle ils ce cette "
        "mon ma mes son sa ses au aux du plus très tout fait été j'ai c'est n'est d'un qu'il bien merci oui non "
        "comme suis leur donc moi en on à ça ca dois peut contre faut quoi "
    ),
    "es": (
        "yo no y el la los las es una un que en con por para pero más muy mi su sus se del al lo le me te nos está "
        "son hay como cuando porque quiero tengo ya sí gracias hola este esta eso qué cómo ni todo bien él ella "
    ),
    "it": (
        "io non e il lo la gli le è una un che di con per ma più molto mio mia suo sua si del della al alla ho ha "
        "sono come quando perché voglio questo questa anche grazie ciao cosa bene lui lei noi "
    ),
    "pt": (
        "eu não e o a os as é uma um que em com por para mas mais muito meu minha seu sua se do da no na ao tenho "
        "está são como quando porque quero isso este esta obrigado também ele ela você já foi "
    ),
    "nl": (
        "ik niet en de het een is van met op voor maar ook dat die wij zij heb heeft wordt hoe nog mijn hij haar "
        "ons kan moet wil naar bij uit of wel nu goed dank wat wie er geen zijn aan om "
    ),
}
_ASKING = {
    "de": (
        "du dir dich dein deine deinen deiner deinem ihnen ihre ihren ihrer wo wann warum wieso welche welcher "
        "welches welchen woran worauf wofür womit wozu hast bist kannst willst würdest würde könntest könnte seit "
        "sind gibt davon dazu daran dabei im am von zu genau passiert geht macht "
    ),
    "fr": (
        "tu te toi ton ta tes votre vos où quand pourquoi comment quel quelle quels quelles as es êtes avez "
        "qu'est depuis aimeriez aimerais voudriez voudrais pouvez peux ces d'elle de "
    ),
    "es": (
        "tú ti tu tus usted ustedes dónde cuándo quién quiénes cuál cuáles cuánto has ha eres estás tienes puedes "
        "quieres quisieras desde hace ahora sobre ella de sería "
    ),
    "it": (
        "tu ti tuo tua tuoi tue dove chi quale quali quanto hai sei puoi vuoi vorresti dal dalla nel nella da cosa "
        "adesso ora questo avete "
    ),
    "pt": (
        "tu te teu tua você vocês onde quem qual quais quanto tem está pode quer gostaria desde dela dele agora "
        "sobre nisso lhe de foi "
    ),
    "nl": (
        "jij je jou jouw u uw waar wanneer waarom welke hebt bent kunt wilt zou sinds van te dit daar deze doen "
        "gebeurd gehoord "
    ),
}
_OPENING = {
    "de": "können könnten könnt sprechen sprichst reden schreiben schreib deutsch bitte darf hallo guten",
    "fr": "pouvons parler parlez parles écrire français bonjour possible peut-on",
    "es": "podemos podríamos hablar hablas habla escribir español buenos hola puedo",
    "it": "possiamo parlare parli parla scrivere italiano buongiorno posso",
    "pt": "podemos falar fala falas escrever português olá posso bom",
    "nl": "kunnen praten spreken spreek schrijven nederlands mag hallo",
}
"""Words of a first, short message; where there are few words, these tell as well."""
_WORDS_OF = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_ALL_WORDS_OF = {language: known | frozenset(_ASKING[language].split()) for language, known in _WORDS_OF.items()}
_SHORT = 7
"""Words of a message that is told by all that is known of a language."""
_SHORT_WORDS_OF = {language: known | frozenset(_OPENING[language].split()) for language, known in _ALL_WORDS_OF.items()}
_ENGLISH = word_set(
    """the and to of is i it you that was for on are with they be at have this from or had by but not what all were
    we when your can said there an which she he do how their if will up about out them then so my me him her our
    just don't no want know need would could should call deal as in a who did get got has i'm it's too am us any
    been more after before than some"""
)
_OTHER_SCRIPT = Pattern(
    r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
)
_WORD = Pattern(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LONGEST = 2_000


def is_other_language(text: str) -> bool:
    """Whether most small words of this text belong to another language than English."""
    words = _words(text)
    letters = sum(len(word) for word in words)
    if letters >= 2 and len(_OTHER_SCRIPT.findall(text[:_LONGEST])) > letters / 2:
        return True
    english = sum(word in _ENGLISH for word in words)
    told_by = _SHORT_WORDS_OF if len(words) <= _SHORT else _WORDS_OF
    foreign = max((sum(word in known for word in words) for known in told_by.values()), default=0)
    return foreign >= 2 and foreign > english and foreign >= len(words) * 0.2


def language_of(text: str) -> str:
    """Return the code of the language that a text which is not English is in.

    It is "" where that cannot be told, and where more than a little of the text is English.
    """
    words = _words(text)
    counts = {language: sum(word in known for word in words) for language, known in _ALL_WORDS_OF.items()}
    most = max(counts.values())
    found = [language for language, count in counts.items() if count == most]
    if not most or len(found) > 1:
        return ""
    english = sum(word in _ENGLISH and word not in _ALL_WORDS_OF[found[0]] for word in words)
    return found[0] if english * 2 < most else ""


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text[:_LONGEST])]
