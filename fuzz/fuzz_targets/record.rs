//! A record through JSON and back is the record: that of an article, and any that some JSON holds, which can be printed, too.
#![no_main]

use copydesk::{Article, Date, MarkdownOptions, Record};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (choice, text) = copydesk_fuzz::choice_and_text(bytes);
    if choice % 4 == 0 {
        let Ok(article) = Article::parse(&text) else { return };
        let record = article.to_record();
        let json = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<Record>(&json).unwrap(), record);
        for date in article.published().into_iter().chain(article.updated()) {
            let json = serde_json::to_string(&date).unwrap();
            // (that its day and month could be the other way round is not written)
            let again: Date = serde_json::from_str(&json).unwrap();
            assert_eq!(again.to_string(), date.to_string());
        }
        for text in article.headline().into_iter().chain(article.body().map(|b| b.text())) {
            let json = serde_json::to_string(&text).unwrap();
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text.as_str());
        }
    } else if let Ok(record) = serde_json::from_str::<Record>(&text) {
        let options = MarkdownOptions::new().front_matter(true);
        let printed = |r: &Record| (r.to_markdown(), r.to_markdown_with(options), r.to_text());
        // (no number of JSON is too great for 32 bits, but what it becomes is none)
        let json = serde_json::to_string(&record).unwrap();
        let again: Record = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&again).unwrap(), json);
        assert_eq!(printed(&again), printed(&record));
    }
});

copydesk_fuzz::text_mutator!(
    1,
    &[
        "{\"headline\":{\"text\":\"a\"}}",
        "{\"body\":[{\"kind\":\"list_item\",\"text\":\"a\",\"depth\":1,\"marker\":\"1.\"}]}",
        "\"body\":[{\"kind\":\"quote\",\"text\":\"a\"}],",
        "{\"kind\":\"table\",\"text\":\"a\\tb\\nc\"},",
        "{\"kind\":\"code\",\"text\":\"```\"},",
        "{\"kind\":\"paragraph\",\"text\":\"one two\",\"links\":[{\"text\":\"two\",\"url\":\"x\",\"range\":[4,7]}]},",
        "\"links\":[{\"text\":\"a\",\"range\":[0,9]}],",
        "\"depth\":18446744073709551615,",
        "\"marker\":\"99999999999.\",",
        "\"spans\":[[1,2]],",
        "\"confidence\":0.1e39,",
        "\"footnotes\":[{\"label\":\"1\",\"text\":\"a\"}],",
        "\"captions\":[{\"text\":\"C\"}],",
        "\"images\":[{\"url\":\"i\",\"text\":\"a\"}],",
        "\"byline\":{\"text\":\"By A\",\"authors\":[{\"name\":\"A\"}]},",
        "\"dateline\":{\"text\":\"P —\"},",
        "\"published\":\"2025-03-03\",",
        "\"tags\":[\"a\"],",
        "\"deck\":null,",
        "\"schema\":2,",
        "{",
        "}",
        "[",
        "]",
        "\\n",
        "\\u0000",
        "\\ud83d\\udc4d",
    ]
);
