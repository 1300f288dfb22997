//! Each row is a space that a converter has lost or added beside a mark, or one that stays.

use crate::pass::markdown::Markdown;
use crate::pass::testing::{check, check_same};

#[test]
fn words_that_a_converter_ran_together_are_parted() {
    check(
        &Markdown,
        &[
            // html2text, before a link
            ("_The[Harbour Gazette](https://a.example/g) said_", "The Harbour Gazette said"),
            (
                "Did you read?[Our guide](https://a.example/g) helps.",
                "Did you read? Our guide helps.",
            ),
            // behind one, where a capital tells
            ("for [insurance](https://a.example/i)I paid", "for insurance I paid"),
            // behind emphasis
            (
                "a spoon of **citric acid**(depending on taste)",
                "a spoon of citric acid (depending on taste)",
            ),
            ("**Ada Renner:**You can follow her", "Ada Renner: You can follow her"),
            ("_Harbour Weekly_[says](https://a.example/s) so", "Harbour Weekly says so"),
            (
                "the *League of Ferries*championships began",
                "the League of Ferries championships began",
            ),
            // before it
            (
                "start with just**5 minutes each day**. More",
                "start with just 5 minutes each day. More",
            ),
            ("and then, well,_it is on_.", "and then, well, it is on."),
        ],
    );
    check_same(
        &Markdown,
        &["Bürger*innen und Leser*innen", "call print(x) twice", "2*3 and 4*5 and 6*7"],
    );
    check(
        &Markdown,
        &[
            ("[ferries](https://a.example/f)s sank", "ferriess sank"),
            // of names the capital tells where two elements meet
            ("[Ada Renner](https://a.example/r)The Harbour Star", "Ada RennerThe Harbour Star"),
            ("海运[报纸](https://a.example/f)很好", "海运报纸很好"),
            ("call **print**(x) twice", "call print(x) twice"),
        ],
    );
}

#[test]
fn spaces_that_html2text_adds_go() {
    check(
        &Markdown,
        &[
            ("_Note: don 't worry_ now", "Note: don't worry now"),
            ("**Who it 's for:** sailors", "Who it's for: sailors"),
            ("**What we didn 't like: **The ferry sank", "What we didn't like: The ferry sank"),
            ("_The papers ' own story_", "The papers' own story"),
            ("_\" Go on\"_, he said", "\"Go on\", he said"),
            ("_they left. \"_, for one", "they left.\", for one"),
            ("at _Port A &M_ today", "at Port A&M today"),
            ("within **55 day** s, they say", "within 55 days, they say"),
            ("the **Ada Renner** /**Piet Solheim** film", "the Ada Renner/Piet Solheim film"),
            ("**\"** We go on", "\"We go on"),
            (
                "a port—the old one—of _Reeds_ —one of five",
                "a port—the old one—of Reeds—one of five",
            ),
        ],
    );
    // (Spanish sets a space before the dash that opens; single quotation marks open words)
    check(
        &Markdown,
        &[
            ("El _puerto_ —dijo Ana— se hunde", "El puerto —dijo Ana— se hunde"),
            ("_the 'best' port_ of all", "the 'best' port of all"),
            ("_he said \"no\" twice_", "he said \"no\" twice"),
        ],
    );
}

#[test]
fn emphasis_that_ends_in_a_space_goes() {
    check(
        &Markdown,
        &[
            ("on _The Gazette,\n_a paper of _Elswick_.", "on The Gazette,\na paper of Elswick."),
            ("streamed _The League  _Finals", "streamed The League  Finals"),
            ("_the ferry  __and the quay_", "the ferry   and the quay"),
            ("_Find out how to help at home. _\n\nNext", "Find out how to help at home. \n\nNext"),
            ("it sank in the harbour.__ More", "it sank in the harbour. More"),
            ("self-empty**** robots", "self-empty robots"),
        ],
    );
    check_same(
        &Markdown,
        &["价格 _探索者 _光明网", "what the f**** is it", "*Price of May, *See below"],
    );
}
