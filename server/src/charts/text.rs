//! Text in a drawing: made safe, measured roughly, and broken into lines.
//!
//! Nothing on the server knows the browser's font. The estimate is that of Inter's mean widths,
//! rounded up, so that lines come out a little short rather than too long.

/// Mean width of a character relative to the font size, in thousandths.
fn width_thousandths(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|'
        | '!' | '(' | ')' | '\u{a0}' => 330,
        'm' | 'w' | 'M' | 'W' | '%' | '—' | 'æ' | 'Æ' | '@' => 920,
        'A'..='Z' | 'Ø' | 'Å' => 720,
        _ if c.is_ascii() || matches!(c, 'ø' | 'å' | '–' | '«' | '»') => 600,
        _ => 1_000,
    }
}

/// Estimated width of a text; pixels.
pub fn width(text: &str, font_size: u32) -> u32 {
    let thousandths: u32 = text.chars().map(width_thousandths).sum();
    (thousandths * font_size).div_ceil(1_000)
}

/// Lines of at most `max` pixels, broken between words, and within a word that is longer.
pub fn wrap(text: &str, max: u32, font_size: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in clean(text).split(' ').filter(|word| !word.is_empty()) {
        let joined = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width(&joined, font_size) <= max {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            line.push(c);
            if width(&line, font_size) > max && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// One line, without characters that XML cannot hold or that would break the line.
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() || c == GUARD { ' ' } else { c })
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// Stands after `{` and `$`, which ECharts would otherwise read as a template; taken out again
/// from the drawing. It is the word joiner, which nobody types.
pub const GUARD: char = '\u{2060}';

/// The text as a name that may stand in for `{b}` in a template of ECharts.
pub fn guard(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    for c in text.chars() {
        guarded.push(c);
        if matches!(c, '{' | '$') {
            guarded.push(GUARD);
        }
    }
    guarded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_every_word_and_stay_within_the_width() {
        let text = "Kommunen har egne retningslinjer for bruk av tolk i møte med innvandrere";
        let lines = wrap(text, 150, 14);
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|line| width(line, 14) <= 150), "{lines:?}");
    }

    #[test]
    fn a_word_without_end_is_broken() {
        let word = "a".repeat(200);
        let lines = wrap(&word, 100, 14);
        assert_eq!(lines.concat(), word);
        assert!(lines.iter().all(|line| width(line, 14) <= 100));
    }

    #[test]
    fn empty_text_is_one_empty_line() {
        assert_eq!(wrap("", 100, 14), [""]);
        assert_eq!(wrap("\u{0}\u{1b}\n", 100, 14), [""]);
    }
}
