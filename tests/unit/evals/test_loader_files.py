"""What a loader says of files that are not as they should be."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.errors import UsageError
from evals.loaders import FORMATS, load

FIELDS = sorted(
    {field for known in FORMATS for field in known.fields} | {"speaker", "content", "annotation", "response"}
)
ROW = {"context": ["rep: Hm."], "text": "What next?", "gives_answer": False}


def written(folder, content, name="given.txt"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b" \n\n", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff", "no text in UTF-8"),
        (b"PK\x03\x04\x00\x00", "binary file"),
        ("word\n".encode("utf-16-le"), "binary file"),
        ('{"context": []}\n{oops\n', "line 2: broken JSON"),
        ("[\n{},\n{oops}\n]", "line 3: broken JSON"),
        ('["only words"]', "item 1: not an object"),
        ('{"context": []}\n7\n', "line 2: not an object"),
        ("just some words\n", "line 1: neither JSON nor the head of a table"),
        ("a,b\n1,2\n1,2,3\n", "line 3: 3 columns where the head has 2"),
        ('a,b\n1,2\n1,"2\n', "line 3: broken CSV"),
        ("a,b\n", "a head and not one record"),
        ("[]", "not one record"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_its_line(tmp_path, content, words):
    with pytest.raises(UsageError, match=words) as raised:
        load(written(tmp_path, content))
    assert "given.txt" in str(raised.value)


def test_deeply_nested_json_is_refused_and_not_a_crash(tmp_path):
    with pytest.raises(UsageError, match="line 1: broken JSON"):
        load(written(tmp_path, '{"a":' * 100_000))


def test_an_endless_number_is_refused_and_not_a_crash(tmp_path):
    with pytest.raises(UsageError, match="line 2: broken JSON"):
        load(written(tmp_path, json.dumps(ROW) + '\n{"n": ' + "9" * 5_000 + "}"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=6),
    max_leaves=12,
)


@given(
    st.binary(max_size=80)
    | st.text('{}[]:,"\n ab1', max_size=60).map(str.encode)
    | JSON.map(json.dumps).map(str.encode)
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path, content):
    path = written(tmp_path, content)
    assert read(path) is None or read(path)


def read(path):
    """The turns of a file; None when it was refused, which is the one way to fail."""
    try:
        return load(path).turns
    except UsageError:
        return None


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        load(tmp_path)


@pytest.mark.parametrize("content", ["speaker,words\nA,hello\n", '{"speaker": "A"}\n'])
def test_unknown_columns_are_answered_with_those_expected(tmp_path, content):
    with pytest.raises(UsageError) as raised:
        load(written(tmp_path, content))
    for known in FORMATS:
        assert known.name in str(raised.value)
        assert all(field in str(raised.value) for field in known.fields)


def test_a_byte_order_mark_and_blank_lines_do_no_harm(tmp_path):
    found = load(written(tmp_path, b"\xef\xbb\xbf\n" + json.dumps(ROW).encode() + b"\r\n\r\n"))
    assert [turn.text for turn in found.turns] == ["What next?"]


@pytest.mark.parametrize("indent", [None, 2])
def test_the_name_of_a_file_says_nothing_of_its_format(tmp_path, indent):
    found = load(written(tmp_path, json.dumps([ROW], indent=indent), "turns.csv"))
    assert (found.format, len(found.turns)) == ("plain", 1)
