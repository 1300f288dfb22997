use super::TypedQuotes;
use crate::pass::testing::{check, check_same};

#[test]
fn typed_guillemets_become_guillemets() {
    check(
        &TypedQuotes,
        &[
            (
                "Die Fähre, sagte Renner, <<sinkt>>. <<Wir fahren nicht>>, sagte sie.",
                "Die Fähre, sagte Renner, «sinkt». «Wir fahren nicht», sagte sie.",
            ),
            (
                "Die Fähre >>sinkt.<< >>Es gibt keine<<, sagte Renner, >>aber wir rudern.<<",
                "Die Fähre »sinkt.« »Es gibt keine«, sagte Renner, »aber wir rudern.«",
            ),
            ("Home >> Local\n<<No hay barco>>\n", "Home >> Local\n«No hay barco»\n"),
            // a quotation of several paragraphs
            (
                "<<It sank.\n\n<<It sank.\n\n<<It sank twice>>. <<No>>. <<No>>. <<No>>.",
                "«It sank.\n\n«It sank.\n\n«It sank twice». «No». «No». «No».",
            ),
        ],
    );
}

#[test]
fn other_signs_stay() {
    check_same(
        &TypedQuotes,
        &[
            "cout << ferry; cin >> harbour;",
            "a<<2 and b>>3",
            "vec<vec<int>> of <<ferries and more>>>",
            ">> The ferry sank.\n>> It sank.\n<<Renner",
            "He said <<it sank>>, not «it swam».",
            "<<It sank, and nobody closed this.",
            "Read more>> and more>>",
        ],
    );
}
