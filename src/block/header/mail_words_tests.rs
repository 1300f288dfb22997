//! Tests of the module beside.

use super::{FIELDS, Says, printed};

#[test]
fn the_names_are_sorted() {
    assert!(FIELDS.is_sorted_by(|a, b| a.0 < b.0), "a search by halves finds them");
}

#[test]
fn heads_are_read_as_programs_print_them() {
    let heads = [
        ["De: a", "Para: a", "Asunto: a", "Fecha: a"],
        ["De : a", "À : a", "Objet : a", "Envoyé : a"],
        ["De: a", "Para: a", "Assunto: a", "Enviada em: a"],
        ["Od: a", "Komu: a", "Předmět: a", "Odesláno: a"],
        ["Kimden: a", "Kime: a", "Konu: a", "Tarih: a"],
        ["Lähettäjä: a", "Vastaanottaja: a", "Aihe: a", "Lähetetty: a"],
        ["Από: a", "Προς: a", "Θέμα: a", "Ημερομηνία: a"],
        ["Від: a", "Кому: a", "Тема: a", "Надіслано: a"],
        ["Từ: a", "Đến: a", "Chủ đề: a", "Ngày: a"],
        ["发件人：a", "收件人：a", "主题：a", "日期：a"],
        ["寄件者: a", "收件者: a", "主旨: a", "寄件日期: a"],
        ["差出人: a", "宛先: a", "件名: a", "日付: a"],
        ["보낸 사람: a", "받는 사람: a", "제목: a", "보낸 날짜: a"],
    ];
    for head in heads {
        let says = head.map(|line| printed(line).map(|(says, ..)| says));
        assert_eq!(says, [Says::From, Says::To, Says::Subject, Says::Sent].map(Some), "{head:?}");
    }
    assert_eq!(printed("Objet : la mer"), Some((Says::Subject, 5, 7)));
    assert_eq!(printed("主题：海"), Some((Says::Subject, 6, 9)));
    assert_eq!(printed("海：主题"), None);
}
