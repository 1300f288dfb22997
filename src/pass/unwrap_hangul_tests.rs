//! An invented Korean story, set in lines as a browser breaks them (between any two syllables) and
//! as a text editor does (between words).

use crate::Article;

const STORY: [&str; 9] = [
    "해안 마을 송내리의 등대가 삼 년 만에 다시 불을 밝혔다. 마을 주민들은 지난 토요일 저녁 방파제에 모여 첫 불빛을 지켜보았다.",
    "등대는 지난 2021년 태풍으로 지붕이 무너진 뒤 문을 닫았다. 군청은 수리 비용을 마련하지 못해 공사를 여러 차례 미뤘고, 어민들은 그동안 어두운 바다에서 길을 찾아야 했다.",
    "이번 공사에는 주민들이 모은 성금과 군청의 예산이 함께 들어갔다. 성금을 모으는 일은 어촌계가 맡았으며, 마을을 떠난 사람들도 적지 않은 돈을 보내왔다고 어촌계장은 전했다.",
    "어촌계장 박도현 씨는 등대가 꺼진 뒤로 밤에는 배를 띄우지 못했다고 말했다. 그는 등대의 불빛이 돌아오면서 어민들의 마음도 밝아졌다고 덧붙였다.",
    "공사를 맡은 회사는 옛 등대의 돌을 그대로 살리고 지붕과 계단만 새로 만들었다. 불빛은 예전보다 두 배 멀리 나가며, 전기는 지붕에 올린 태양광 판에서 얻는다.",
    "군청은 내년 봄부터 등대를 관광객에게 열 계획이다. 등대 아래 창고는 마을의 역사를 보여 주는 작은 전시관으로 바뀌고, 학생들은 무료로 들어갈 수 있다.",
    "전시관에는 어민들이 쓰던 그물과 나침반, 오래된 사진이 놓인다. 사진 가운데에는 백 년 전 등대를 세우던 일꾼들의 모습도 있다고 군청 관계자는 설명했다.",
    "그러나 모든 주민이 공사를 반긴 것은 아니다. 일부 주민은 관광객이 늘면 좁은 마을길이 막힐 것이라고 걱정했고, 주차장을 먼저 지어야 한다고 주장했다.",
    "군청은 주차장을 마을 밖에 짓고 작은 버스를 띄우겠다고 약속했다. 버스는 주말마다 한 시간에 두 번 등대와 주차장 사이를 오가게 된다.",
];

/// The story in lines of `em` times the face's size, broken before the syllable that no longer
/// fits.
fn between_syllables(em: u32) -> String {
    let mut page = String::from("송내리 등대 다시 켜지다\n\n");
    for paragraph in STORY {
        let mut width = 0;
        for c in paragraph.chars() {
            let wide = crate::text::width::glyph_widths(c).1;
            if width + wide > em * 1000 {
                page.push('\n');
                width = 0;
                if c == ' ' {
                    continue;
                }
            }
            page.push(c);
            width += wide;
        }
        page.push_str("\n\n");
    }
    // (what prints a page drops the spaces at the ends of its lines)
    page.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// The same, broken between words.
fn between_words(columns: usize) -> String {
    let mut page = String::from("송내리 등대 다시 켜지다\n\n");
    for paragraph in STORY {
        let mut count = 0;
        for word in paragraph.split(' ') {
            let len: usize = word.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
            if count > 0 && count + 1 + len > columns {
                page.push('\n');
                count = 0;
            } else if count > 0 {
                page.push(' ');
                count += 1;
            }
            page.push_str(word);
            count += len;
        }
        page.push_str("\n\n");
    }
    page
}

/// How many spaces are missing or too many.
fn wrong(page: &str) -> usize {
    let article = Article::parse(page).unwrap();
    let body: Vec<&str> = article
        .body()
        .map(|b| b.text().as_str())
        .filter(|text| *text != "송내리 등대 다시 켜지다")
        .collect();
    let (body, story) = (body.join(" "), STORY.join(" "));
    let (mut got, mut wanted, mut count) = (body.chars().peekable(), story.chars().peekable(), 0);
    loop {
        match (got.peek(), wanted.peek()) {
            (None, None) => return count,
            (a, b) if a == b => {
                got.next();
                wanted.next();
            }
            (Some(' '), _) => {
                got.next();
                count += 1;
            }
            (_, Some(' ')) => {
                wanted.next();
                count += 1;
            }
            other => panic!("other letters: {other:?}"),
        }
    }
}

#[test]
fn words_broken_between_syllables_are_whole_again() {
    let (mut errors, mut ends) = (0, 0);
    for em in 18..=44 {
        let page = between_syllables(em);
        errors += wrong(&page);
        let lines = page.lines().filter(|line| !line.is_empty()).count();
        ends += lines - STORY.len() - 1;
    }
    println!("{errors} of {ends} line ends wrong");
    assert!(errors * 8 <= ends, "{errors} of {ends} line ends wrong");
}

#[test]
fn words_broken_between_words_keep_their_spaces() {
    // (at two widths of 53 every line of this short story happens to be full)
    let wrong: Vec<(usize, usize)> = (36..=88)
        .map(|columns| (columns, wrong(&between_words(columns))))
        .filter(|(_, n)| *n > 0)
        .collect();
    assert!(wrong.len() <= 2, "{wrong:?}");
}
