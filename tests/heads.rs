//! Conventions of what stands above a story or around it, one test each: heads of mails, marks of
//! releases, front matter.

mod support;

use copydesk::Family;
use support::fields::{STORY, authors, body, headline, read};

// Mail and releases

#[test]
fn a_mail_of_many_parts_is_read_in_its_first() {
    let raw = format!(
        "From: Otto <otto@example.org>\nTo: crew@example.org\nSubject: Ferry runs aground off Port Elswick\nDate: Tue, 4 Mar 2025 01:14:00 \
         +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"=_part_0317\"\n\n--=_part_0317\nContent-Type: text/plain; \
         charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{STORY}\n--=_part_0317\nContent-Type: text/html\n\n<p>The same in colours.</p>\n\n--=_part_0317--\n"
    );
    let article = read(&raw);
    assert_eq!(article.family(), Family::Mail);
    let paragraphs = body(&article);
    assert!(
        paragraphs[0].starts_with("The ferry Sandpiper")
            && paragraphs.last().is_some_and(|p| p.ends_with("another ship.")),
        "{paragraphs:#?}"
    );
    assert!(
        paragraphs
            .iter()
            .all(|p| !p.contains("charset") && !p.contains("colours") && !p.contains("=_part")),
        "{paragraphs:#?}"
    );
}

#[test]
fn a_mail_names_its_story_in_any_language() {
    let heads = [
        ["De", "Para", "Asunto", "Fecha", "El transbordador encalla ante Puerto Elswick"],
        ["Kimden", "Kime", "Konu", "Tarih", "Feribot Elswick Limanı açıklarında karaya oturdu"],
        ["发件人", "收件人", "主题", "日期", "渡轮在海岸附近搁浅乘客获救"],
    ];
    for [from, to, subject, date, title] in heads {
        let raw = format!(
            "{from}: Otto <otto@example.org>\n{to}: crew@example.org\n{subject}: {title}\n{date}: 2025-03-04\n\n{STORY}"
        );
        let article = read(&raw);
        assert_eq!((headline(&article).as_ref(), article.family()), (title, Family::Mail), "{raw}");
        assert!(body(&article)[0].starts_with("The ferry Sandpiper"));
    }
}

#[test]
fn an_address_above_a_forwarded_story_is_its_own() {
    let address = "http://www.example.org/harbour/2025/ferry-runs-aground.html";
    let raw = format!(
        "From: Otto <otto@example.org>\nTo: crew@example.org\nSubject: look at this\nDate: Tue, 4 Mar 2025 01:14:00 +0000\n\nI have always said that this \
         would happen.\n\n{address}\n\nFerry Runs Aground off Port Elswick\n\n{STORY}"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "Ferry Runs Aground off Port Elswick");
    assert_eq!(
        article.canonical_url().and_then(|link| link.url().map(str::to_owned)).as_deref(),
        Some(address)
    );
    assert!(body(&article).iter().all(|p| !p.contains("always said")));
}

#[test]
fn a_release_says_at_its_foot_when_it_was_given_out() {
    let raw = format!(
        "NEWS RELEASE\n\nNEW FERRY FOR PORT ELSWICK\n\n{STORY}\nOffice of the Minister for Harbours\nPort Elswick 3 March 2025\n\nPhone: 555 0100\n"
    );
    let article = read(&raw);
    assert_eq!(headline(&article), "NEW FERRY FOR PORT ELSWICK");
    assert_eq!(article.published().map(|d| d.to_string()).as_deref(), Some("2025-03-03"));
    assert!(body(&article).last().is_some_and(|p| p.ends_with("another ship.")));
}

#[test]
fn a_releases_contact_is_no_part_of_it() {
    let raw = format!(
        "PRESS RELEASE\nContact: Otto Brandt\n555 0100\n\nNEW FERRY FOR PORT ELSWICK\n\n3 March 2025\n\n{STORY}\nContact: Otto Brandt, 555 0100\n"
    );
    let paragraphs = body(&read(&raw));
    assert!(paragraphs.iter().all(|p| !p.contains("555 0100")), "{paragraphs:#?}");
    assert!(paragraphs.last().is_some_and(|p| p.ends_with("another ship.")));
}

// Front matter

#[test]
fn a_list_in_front_matter_may_stand_in_brackets() {
    let with = |authors: &str| {
        format!(
            "---\ntitle: Ferry runs aground\nauthors: {authors}\ndate: 2025-03-03\n---\n\n{STORY}"
        )
    };
    for list in [
        "[Rosa Tennant, Otto Brandt]",
        "[\"Rosa Tennant\", 'Otto Brandt']",
        "[ \"Rosa Tennant\" , Otto Brandt ]",
    ] {
        let article = read(&with(list));
        assert_eq!(authors(&article), ["Rosa Tennant", "Otto Brandt"], "{list}");
        assert_eq!(article.published().map(|d| d.to_string()).as_deref(), Some("2025-03-03"));
    }
}

#[test]
fn a_message_is_dated_at_its_foot() {
    for (line, day) in [
        ("Port Elswick, 23rd December 1979.", "1979-12-23"),
        ("Elswick, 3 March 2025", "2025-03-03"),
    ] {
        let article = read(&format!("A MESSAGE FROM THE HARBOUR MASTER\n\n{STORY}\n{line}\n"));
        assert_eq!(article.published().map(|d| d.to_string()).as_deref(), Some(day));
        assert!(body(&article).last().is_some_and(|p| p.ends_with("another ship.")), "{line}");
    }
    // a sentence that ends in a year
    let raw = format!(
        "A MESSAGE FROM THE HARBOUR MASTER\n\n{STORY}\nElswick, they said, was built in 1979.\n"
    );
    assert!(read(&raw).published().is_none());
}
