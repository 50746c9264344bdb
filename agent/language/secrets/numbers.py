"""Numbers that carry their own proof: cards (Luhn), bank accounts (IBAN), and personal numbers said as such."""

import re
from collections.abc import Iterator
from typing import Final

from agent.language.secrets.found import Secret, SecretKind

_GAP: Final = r"[ \u00a0\u202f\u2009.\-‐‑–\u200b\u00ad]?"
_DIGITS: Final = re.compile(rf"(?<![\w.,+/=€$£-])\d(?:{_GAP}\d){{12,18}}(?![\w/=-]|[.,]\d)")
_GROUPED: Final = re.compile(r"\D*(?:\d{4}\D\d{4}\D\d{4}\D\d{1,4}(?:\D\d{1,3})?|\d{4}\D\d{6}\D\d{4,5})\D*")
_SPREAD: Final = re.compile(
    r"(?<![\w.,/=-])\d{4}(?P<gap>[ ]{2}|[/_]|[ ]?\n)\d{4}(?:(?P=gap)\d{4}){2}(?![\w/=-]|[.,]\d)"
)

_ISSUERS: Final = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}"
    r"|3(?:0[0-5]|[68]\d)\d{11,16}|35(?:2[89]|[3-8]\d)\d{12,15}|6(?:011|4[4-9]\d|5\d\d)\d{12,15}|62\d{14,17}"
    r"|(?:5[06-8]|6[0379])\d{14,17}|220[0-4]\d{12,15}|9792\d{12}"
)
_CARD_WORDS: Final = re.compile(
    r"\b(?:credit|debit|visa|master ?card|amex|american express|discover|diners|maestro|cc|kreditkarte|"
    r"(?:company |corporate |my |the |her |his |their |a )?card(?! of)|pan)\b",
    re.IGNORECASE,
)
_LABELS: Final = re.compile(
    r"(?:\b(?:order|purchase order|p\.?o\.?|invoice|tracking|shipment|part|serial|model|item|sku|ean|gtin|isbn|imei|"
    r"case|ticket|ref(?:erence)?|customer|contract|quote|opportunity|deal|phone|call|tel|mobile|cell|fax|whatsapp|"
    r"build|version|id|vin|lot|batch|sim|iccid|bestellnummer|rechnung|auftrag|artikel)"
    r"(?: ?(?:number|no\.?|nr\.?|id|#))?|#)\s*(?:is|was|[:#=(]|under|at|on)?\s*#?\s*$",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 40, 24
"""Characters in which a word about cards, or a label, says what a number is."""

_IBAN_START: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ .-]?[A-Za-z0-9])")
_IBAN_LENGTHS: Final = {
    **dict.fromkeys(("NO",), 15),
    **dict.fromkeys(("BE",), 16),
    **dict.fromkeys(("DK", "FI", "FO", "GL", "NL", "SD"), 18),
    **dict.fromkeys(("MK", "SI"), 19),
    **dict.fromkeys(("AT", "BA", "EE", "KZ", "LT", "LU", "MN", "XK"), 20),
    **dict.fromkeys(("CH", "CR", "HR", "LI", "LV"), 21),
    **dict.fromkeys(("BG", "BH", "DE", "GB", "GE", "IE", "ME", "RS", "VA"), 22),
    **dict.fromkeys(("AE", "GI", "IL", "IQ", "OM", "SO", "TL"), 23),
    **dict.fromkeys(("AD", "CZ", "ES", "MD", "PK", "RO", "SA", "SE", "SK", "TN", "VG"), 24),
    **dict.fromkeys(("LY", "PT", "ST"), 25),
    **dict.fromkeys(("IS", "TR"), 26),
    **dict.fromkeys(("BI", "DJ", "FR", "GR", "IT", "MC", "MR", "SM"), 27),
    **dict.fromkeys(("AL", "AZ", "BY", "CY", "DO", "GT", "HU", "LB", "NI", "PL", "SV"), 28),
    **dict.fromkeys(("BR", "EG", "FK", "PS", "QA", "UA"), 29),
    **dict.fromkeys(("JO", "KW", "MU", "YE"), 30),
    **dict.fromkeys(("MT", "SC"), 31),
    **dict.fromkeys(("LC",), 32),
    **dict.fromkeys(("RU",), 33),
}

_US_SOCIAL: Final = re.compile(r"(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])")
_PERSONAL: Final = re.compile(
    r"\b(?:ssn|social security|social insurance|sin number|national insurance|ni number|nino|passport|tax id|itin|"
    r"driver'?s? licen[cs]e|national id|id card|steuer-?id|sozialversicherungs?nummer)(?: ?(?:number|no\.?|nr\.?|#))?"
    r"(?: for \w+| of \w+)?\s*(?:is|was|ist|[:=#])?\s*"
    r"(?P<value>(?=[A-Z -]{0,4}\d[A-Z0-9 -]{0,12}\d)[A-Z0-9](?:[ -]?[A-Z0-9]){5,17})(?![A-Za-z0-9])",
    re.IGNORECASE,
)


def numbers(text: str) -> Iterator[Secret]:
    """Yield card numbers, IBANs and personal numbers; phones, orders, parts and amounts are none of them."""
    yield from _cards(text)
    yield from _ibans(text)
    for match in _US_SOCIAL.finditer(text):
        if not _LABELS.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            yield Secret(*match.span(), SecretKind.PERSONAL_NUMBER)
    for match in _PERSONAL.finditer(text):
        yield Secret(*match.span("value"), SecretKind.PERSONAL_NUMBER)


def _cards(text: str) -> Iterator[Secret]:
    for match in _DIGITS.finditer(text):
        digits = "".join(str(int(character)) for character in match[0] if character.isdigit())
        if not _luhn(digits) or len(set(digits)) == 1:
            continue
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        is_said = _CARD_WORDS.search(before) or _CARD_WORDS.search(text[match.end() : match.end() + _AFTER])
        has_form = _ISSUERS.fullmatch(digits) and (_GROUPED.fullmatch(match[0]) or not _LABELS.search(before))
        if is_said or has_form:
            yield Secret(*match.span(), SecretKind.CARD)
    for match in _SPREAD.finditer(text):
        digits = "".join(character for character in match[0] if character.isdigit())
        is_said = _CARD_WORDS.search(text[max(0, match.start() - _BEFORE) : match.start()])
        if _luhn(digits) and _ISSUERS.fullmatch(digits) and (is_said or "\n" not in match["gap"]):
            yield Secret(*match.span(), SecretKind.CARD)


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * 2 for digit in digits[-2::-2])
    return (sum(map(int, digits[::-2])) + sum(value - 9 if value > 9 else value for value in doubled)) % 10 == 0


def _ibans(text: str) -> Iterator[Secret]:
    for match in _IBAN_START.finditer(text):
        length = _IBAN_LENGTHS.get(match[0][:2].upper())
        body = re.compile(rf"(?:[ .-]?[A-Za-z0-9]){{{length - 4}}}(?![A-Za-z0-9])") if length else None
        rest = body.match(text, match.end()) if body else None
        if rest and _mod_97(match[0] + rest[0]):
            yield Secret(match.start(), rest.end(), SecretKind.BANK_ACCOUNT)


def _mod_97(iban: str) -> bool:
    plain = iban.replace(" ", "").replace("-", "").replace(".", "").upper()
    if not plain.isascii():
        return False
    return int("".join(str(int(character, 36)) for character in plain[4:] + plain[:4])) % 97 == 1
