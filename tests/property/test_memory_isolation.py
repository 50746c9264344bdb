"""Nobody ever gets what somebody else said, and nobody's results depend on what others said."""

import unicodedata
from itertools import count

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from agent.errors import MemoryStoreError
from evals.prove.isolation.planted import pass_rows_on
from memory.index.shard import shard_of
from memory.mine import Memory
from tests.fakes import HashedWords
from tests.support.memories import line

NAMES = (
    "ann",
    "Ann",
    "ann ",
    "ann%",
    "a_n",
    "ann' OR '1'='1",
    'ann"',
    "аnn",
    "ａｎｎ",
    "anné",
    unicodedata.normalize("NFD", "anné"),
    "ann\u200b",
    "ann/1",
    "*",
    "ann\0",
    "ann\0bob",
    '{"$ne": "ann"}',
    "ann" * 5_000,
    "ann" * 5_000 + "1",
)
SHARED = "Dana went quiet after the pricing call about Acme"
QUERIES = (
    "",
    "*",
    '"',
    "' OR 1=1 --",
    "rep:bob OR text:*",
    "NEAR(Dana, 5) AND NOT quiet",
    '"Dana" OR ("quiet" AND *)',
    "Dana^2 +quiet -Acme {x} : col",
    "private of Ann",
    "Dana\x00quiet",
    "ｄａｎａ",
    "Dana " * 20_000,
)


def its_own(rep):
    return f"private{REPS.index(rep)} of {rep}"


NEIGHBOURS = tuple(name for number in range(500) if shard_of(name := f"rep {number}") == shard_of("ann"))[:4]
"""Reps whose vectors lie in the same shard as those of "ann"."""
REPS = (*NAMES, *NEIGHBOURS)
LYING = ("ann", *NEIGHBOURS)


def filled(home, reps, exact_up_to):
    opened = Memory.open(home, embedder=HashedWords(), exact_up_to=exact_up_to)
    for rep in reps:
        opened.import_lines(rep, [line("1", SHARED, speaker="Dana"), line("2", its_own(rep))])
    return opened


@pytest.fixture(scope="module", params=["exact", "index"])
def memory(request, tmp_path_factory):
    opened = filled(tmp_path_factory.mktemp("isolation"), REPS, 10**9 if request.param == "exact" else 0)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def lying(tmp_path_factory):
    """Memory whose index says of every row that it is another rep's."""
    home = tmp_path_factory.mktemp("lying")
    filled(home, LYING, 0).close()
    assert pass_rows_on(home / "index") == 2 * len(LYING)
    opened = Memory.open(home, embedder=HashedWords(), exact_up_to=0)
    opened.catch_up()
    yield opened
    opened.close()


queries = st.sampled_from(QUERIES) | st.sampled_from(REPS).map(its_own) | st.text(max_size=60)


@given(rep=st.sampled_from(REPS), query=queries)
@example(rep="ann", query=SHARED)
@settings(max_examples=100, deadline=None)
def test_no_foreign_item_is_ever_returned(memory, rep, query):
    assert found_by(memory, rep, query) <= {SHARED, its_own(rep)}


def found_by(memory, rep, query):
    found = (*memory.search(rep, query, limit=50), *memory.recall.about(rep, query, limit=50))
    return {item.text for item in found}


@given(rep=st.sampled_from(LYING), query=st.sampled_from(LYING).map(its_own) | queries)
@settings(max_examples=50, deadline=None)
def test_an_index_row_that_says_it_is_anothers_is_shown_to_nobody(lying, rep, query):
    assert found_by(lying, rep, query) <= {SHARED, its_own(rep)}
    assert its_own(rep) in found_by(lying, rep, its_own(rep))


@given(rep=st.text(max_size=12).filter(lambda name: name not in REPS), query=queries)
@settings(max_examples=60, deadline=None)
def test_somebody_without_a_history_gets_nothing(memory, rep, query):
    assert memory.search(rep, query) == memory.recall.about(rep, query) == ()
    assert memory.show(rep).items == ()


@given(rep=st.sampled_from(REPS), other=st.sampled_from(REPS), item=st.sampled_from(["1", "2", "9", "' OR 1=1 --"]))
@settings(max_examples=40, deadline=None)
def test_erasing_the_unknown_touches_nobody(memory, rep, other, item):
    before = memory.show(other)
    with pytest.raises(MemoryStoreError):
        memory.erase(rep + "?", item_id=item)
    assert memory.show(other) == before


numbers = count()


@given(text=st.text(min_size=1, max_size=40).filter(lambda text: text.strip()), query=queries)
@settings(max_examples=15, deadline=None)
def test_what_others_say_changes_nobodys_results(memory, text, query):
    before = memory.search("ann", query, limit=50)
    other = f"other {next(numbers)}"
    memory.import_lines(other, [line("1", text), line("2", SHARED), line("3", query[:1000] or "-")])
    after = memory.search("ann", query, limit=50)
    assert [item.id for item in after] == [item.id for item in before]
    assert [item.score for item in after] == pytest.approx([item.score for item in before], abs=1e-4)
