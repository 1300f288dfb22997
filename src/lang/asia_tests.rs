//! The packs of Asia and the Near East with the grammars that read them: dates in every digit,
//! names without capitals.

use std::sync::LazyLock;

use super::lexicon::{Lexicon, MAX_PHRASE, MAX_UNSPACED_PHRASE, tokens};
use super::{ALL, Label};
use crate::grammar::{byline, date, dateline};
use crate::text::chars::is_unspaced;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(ALL.to_vec()));

fn pack(tag: &str) -> Option<usize> {
    ALL.iter().position(|pack| pack.tag == tag)
}

/// Text, language, and the whole line's date as `Date` prints it.
const DATES: &[(&str, &str, &str)] = &[
    ("2026年1月15日", "zh", "2026-01-15"),
    ("2026年01月15日 10:30", "zh", "2026-01-15T10:30"),
    ("2026年1月15日 星期四 下午3时20分", "zh", "2026-01-15T15:20"),
    ("二〇二六年一月十五日", "zh", "2026-01-15"),
    ("二〇二六年十二月三十一日", "zh", "2026-12-31"),
    ("發布時間：2026年1月15日（週四）10:30", "zh", "2026-01-15T10:30"),
    ("发布于2026-01-15 10:30", "zh", "2026-01-15T10:30"),
    ("更新时间：2026年1月15日", "zh", "2026-01-15"),
    ("2026年1月15日（木）", "ja", "2026-01-15"),
    ("2026年1月15日 午後3時20分", "ja", "2026-01-15T15:20"),
    ("公開日：2026/01/15", "ja", "2026-01-15"),
    ("2026年1月15日 10時30分", "ja", "2026-01-15T10:30"),
    ("２０２６年１月１５日", "ja", "2026-01-15"),
    ("2026年1月15日10時30分", "ja", "2026-01-15T10:30"),
    ("등록 2026.01.15 10:30 수정 2026.01.15 11:00", "ko", "2026-01-15T10:30"),
    ("15/01/2026 10:30 CH", "vi", "2026-01-15T22:30"),
    ("२०२६-०१-१५", "hi", "2026-01-15"),
    ("2026년 1월 15일", "ko", "2026-01-15"),
    ("2026년 1월 15일 (목) 오후 3:20", "ko", "2026-01-15T15:20"),
    ("입력 2026.01.15 10:30", "ko", "2026-01-15T10:30"),
    ("입력 : 2026. 1. 15. 오전 9:05", "ko", "2026-01-15T09:05"),
    ("15 tháng 1 năm 2026", "vi", "2026-01-15"),
    ("Ngày 15 tháng 1 năm 2026", "vi", "2026-01-15"),
    ("Thứ Năm, 15/1/2026, 10:30 (GMT+7)", "vi", "2026-01-15T10:30+07:00"),
    ("15 tháng giêng 2026", "vi", "2026-01-15"),
    ("15 tháng mười một, 2026", "vi", "2026-11-15"),
    ("15 tháng mười hai, 2026", "vi", "2026-12-15"),
    ("Chủ nhật, 15/2/2026 | 10:30", "vi", "2026-02-15T10:30"),
    ("Kamis, 15 Januari 2026 10:30 WIB", "id", "2026-01-15T10:30+07:00"),
    ("Kamis, 15 Jan 2026 | 10.30 WIB", "id", "2026-01-15T10:30+07:00"),
    ("15 Agustus 2026 pukul 10.30", "id", "2026-08-15T10:30"),
    ("Diperbarui 15 Agt 2026", "id", "2026-08-15"),
    ("15 يناير 2026", "ar", "2026-01-15"),
    ("١٥ يناير ٢٠٢٦", "ar", "2026-01-15"),
    ("15 كانون الثاني 2026", "ar", "2026-01-15"),
    ("15 كانون الثاني/يناير 2026", "ar", "2026-01-15"),
    ("الخميس 15 جانفي 2026", "ar", "2026-01-15"),
    ("15 غشت 2026", "ar", "2026-08-15"),
    ("15 تشرين الأول 2026", "ar", "2026-10-15"),
    ("15 تشرين الثاني 2026", "ar", "2026-11-15"),
    ("نُشر في: 15 يناير 2026 - 10:30 م", "ar", "2026-01-15T22:30"),
    ("آخر تحديث: 15 يناير 2026 الساعة 10:30", "ar", "2026-01-15T10:30"),
    ("15 בינואר 2026", "he", "2026-01-15"),
    ("יום חמישי, 15 בינואר 2026", "he", "2026-01-15"),
    ("פורסם ב-15 בינואר 2026 בשעה 10:30", "he", "2026-01-15T10:30"),
    ("15 במרץ 2026", "he", "2026-03-15"),
    ("۱۵ ژانویه ۲۰۲۶", "fa", "2026-01-15"),
    ("پنجشنبه ۱۵ ژانویهٔ ۲۰۲۶", "fa", "2026-01-15"),
    ("۱۵ می ۲۰۲۶", "fa", "2026-05-15"),
    ("تاریخ انتشار: ۱۵ اوت ۲۰۲۶", "fa", "2026-08-15"),
    ("15 जनवरी 2026", "hi", "2026-01-15"),
    ("१५ जनवरी २०२६", "hi", "2026-01-15"),
    ("गुरुवार, 15 जनवरी 2026, सुबह 10:30 बजे", "hi", "2026-01-15T10:30"),
    ("15 फ़रवरी 2026", "hi", "2026-02-15"),
    ("15 फरवरी 2026", "hi", "2026-02-15"),
    ("प्रकाशित: 15 अग॰ 2026", "hi", "2026-08-15"),
];

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn dates_are_read() {
    for &(text, tag, expected) in DATES {
        for prefer in [pack(tag), None] {
            let found = date::line(text, &LEXICON, prefer).map(|line| line.date.to_string());
            assert_eq!(found.as_deref(), Some(expected), "{text} ({prefer:?})");
        }
    }
}

#[test]
fn other_calendars_and_prose_are_no_dates() {
    for (text, tag) in [
        ("۲۵ دی ۱۴۰۴", "fa"),
        ("۱۴۰۴/۱۰/۲۵", "fa"),
        ("پنجشنبه ۲۵ دی ۱۴۰۴ ساعت ۱۰:۳۰", "fa"),
        ("۲۵ مهر ۱۴۰۴", "fa"),
        ("۱۵ می‌گوید", "fa"),
        ("15 رمضان 1447", "ar"),
        ("15 جوان", "fa"),
        ("15 בתשרי", "he"),
        ("3 giờ trước", "vi"),
        ("3 jam lalu", "id"),
        ("3小时前", "zh"),
        ("3時間前", "ja"),
        ("3시간 전", "ko"),
        ("15年", "ja"),
        ("令和8年1月15日", "ja"),
        ("民國115年1月15日", "zh"),
    ] {
        assert_eq!(date::find(text, &LEXICON, pack(tag)), None, "{text}");
    }
}

#[test]
fn phrases_fit_the_window() {
    for pack in ALL {
        for (label, phrases) in pack.labels {
            for phrase in *phrases {
                let cap =
                    if phrase.starts_with(is_unspaced) { MAX_UNSPACED_PHRASE } else { MAX_PHRASE };
                let words = tokens(phrase).count();
                assert!((1..=cap).contains(&words), "{} {label:?} {phrase}: {words}", pack.tag);
            }
        }
    }
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn short_words_of_unspaced_scripts_need_free_edges() {
    assert!(LEXICON.hits("图：新华社发").start.has(Label::Caption));
    assert!(LEXICON.hits("图为渡轮").start.has(Label::Caption));
    assert!(LEXICON.hits("国际").whole.has(Label::Navigation));
    assert!(LEXICON.hits("相关阅读：渡轮沉没").start.has(Label::Related));
    assert!(LEXICON.hits("记者王小明").start.has(Label::Byline));
    assert!(!LEXICON.hits("图书馆周一开放").start.has(Label::Caption));
    assert!(!LEXICON.hits("国际油价周一上涨").start.has(Label::Navigation));
    assert!(!LEXICON.hits("文化部长周一到访").start.has(Label::Byline));
}

/// A line with a label, and the names in it.
const BYLINES: &[(&str, &str)] = &[
    ("记者王小明", "王小明"),
    ("（记者王小明）", "王小明"),
    ("记者：王小明", "王小明"),
    ("记者：王小明、李小红", "王小明; 李小红"),
    ("本报记者 王小明", "王小明"),
    ("作者：王小明", "王小明"),
    ("文／王小明", "王小明"),
    ("文：王小明　圖：李小紅", "王小明"),
    ("取材・文＝山田太郎", "山田太郎"),
    ("정치부 김철수 기자", "김철수"),
    ("记者王小明／台北报导", "王小明"),
    ("記者王小明／台北報導", "王小明"),
    ("王小明 記者", "王小明"),
    ("文・写真　山田太郎", "山田太郎"),
    ("執筆：山田 太郎", "山田 太郎"),
    ("山田太郎 編集委員", "山田太郎"),
    ("記者：山田さくら", "山田さくら"),
    ("김철수 기자", "김철수"),
    ("김철수 기자 kim@example.kr", "김철수"),
    ("김철수·이영희 기자", "김철수; 이영희"),
    ("서울=김철수 기자", "김철수"),
    ("글·사진 김철수", "김철수"),
    ("Tác giả: Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"),
    ("Bài và ảnh: Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"),
    ("Oleh Budi Contoh", "Budi Contoh"),
    ("Penulis: Budi Contoh", "Budi Contoh"),
    ("Reporter: Budi Contoh", "Budi Contoh"),
    ("كتب: أحمد مثال", "أحمد مثال"),
    ("نص: أحمد مثال", "أحمد مثال"),
    ("بقلم أحمد مثال", "أحمد مثال"),
    ("إعداد: سارة نموذج", "سارة نموذج"),
    ("מאת: דנה דוגמה", "דנה דוגמה"),
    ("כתב: יוסי מופת", "יוסי מופת"),
    ("نویسنده: رضا نمونه", "رضا نمونه"),
    ("به قلم رضا نمونه", "رضا نمونه"),
    ("लेखक: राम उदाहरण", "राम उदाहरण"),
    ("द्वारा राम उदाहरण", "राम उदाहरण"),
];

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn labelled_bylines_give_their_names() {
    for &(text, expected) in BYLINES {
        let found = byline::labelled(text, &LEXICON).map(|parsed| {
            parsed
                .authors
                .iter()
                .map(|author| &text[author.name.clone()])
                .collect::<Vec<_>>()
                .join("; ")
        });
        assert_eq!(found.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn headings_and_prose_are_no_bylines() {
    for text in [
        "文化",
        "文化交流",
        "文学",
        "作者简介",
        "记者手记",
        "责任编辑：王小明",
        "图文直播间",
        "文字记者",
        "北京大学教授",
        "记者从公安局获悉，渡轮已经沉没。",
        "発行人：山田太郎",
        "編集後記",
        "取材協力会社",
        "기자회견",
        "기자 수첩",
        "취재 후기",
        "글 제목",
        "발행인 김철수",
        "보도 자료",
        "Bài học từ vụ chìm phà",
        "Oleh karena itu",
        "كتب أحمد رسالة طويلة إلى صديقه في القاهرة",
        "כתב אישום הוגש ביום שני",
        "नदी में नाव डूबी",
    ] {
        assert_eq!(byline::labelled(text, &LEXICON), None, "{text}");
    }
}

/// The beginning of a story, its dateline, and place and agency in it.
const DATELINES: &[(&str, &str, [&str; 2])] = &[
    ("新华社北京1月15日电（记者王小明）渡轮周一沉没。", "新华社北京1月15日电", ["北京", "新华社"]),
    ("中新网上海1月15日电 渡轮周一沉没。", "中新网上海1月15日电", ["上海", "中新网"]),
    ("（中央社台北15日電）渡輪週一沉沒。", "（中央社台北15日電）", ["台北", "中央社"]),
    ("【東京=共同】フェリーが月曜日に沈没した。", "【東京=共同】", ["東京", "共同"]),
    (
        "【ワシントン時事】フェリーが月曜日に沈没した。",
        "【ワシントン時事】",
        ["ワシントン", "時事"],
    ),
    (
        "[東京 15日 ロイター] - フェリーが月曜日に沈没した。",
        "[東京 15日 ロイター] -",
        ["東京", "ロイター"],
    ),
    (
        "(서울=연합뉴스) 김철수 기자 = 여객선이 월요일에 침몰했다.",
        "(서울=연합뉴스)",
        ["서울", "연합뉴스"],
    ),
    (
        "[서울=뉴시스] 김철수 기자 = 여객선이 월요일에 침몰했다.",
        "[서울=뉴시스]",
        ["서울", "뉴시스"],
    ),
    ("Hà Nội (TTXVN) - Phà chìm ngoài khơi vào thứ hai.", "Hà Nội (TTXVN) -", ["Hà Nội", "TTXVN"]),
    (
        "Jakarta (ANTARA) - Kapal feri tenggelam pada Senin.",
        "Jakarta (ANTARA) -",
        ["Jakarta", "ANTARA"],
    ),
    ("القاهرة (رويترز) - غرقت العبارة يوم الاثنين.", "القاهرة (رويترز) -", ["القاهرة", "رويترز"]),
    (
        "नई दिल्ली, 15 जनवरी (भाषा) नौका सोमवार को डूब गई।",
        "नई दिल्ली, 15 जनवरी (भाषा)",
        ["नई दिल्ली", "भाषा"],
    ),
];

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn datelines_are_read() {
    for &(text, expected, [place, agency]) in DATELINES {
        let found = dateline::open(text, &LEXICON, None).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(&text[found.range], expected);
        assert_eq!(found.place.map(|range| &text[range]), Some(place), "{text}");
        assert_eq!(found.agency.map(|range| &text[range]), Some(agency), "{text}");
    }
}
