//! What is said of passwords that open nothing, and of those that cannot be used.

use kinds::Lang;
use present::words::catalog::account as word;
use view::words::catalog::Word;
use view::words::format;

use crate::auth::Shut;
use crate::auth::password::rules::{PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN, Weakness};
use crate::clock::local_time;

impl Weakness {
    /// What is wrong with the password and what to do, in a sentence or two.
    pub fn sentence(self, lang: Lang) -> String {
        let count = |number: usize| format::count(number, lang);
        match self {
            Self::TooShort(length) => {
                let (min, n) = (count(PASSWORD_CHARS_MIN), count(length));
                word::TOO_SHORT.fill(lang, &[("min", &min), ("n", &n)])
            }
            Self::TooLong => word::TOO_LONG.fill(lang, &[("max", &count(PASSWORD_CHARS_MAX))]),
            Self::Own => word::OF_OWN_NAME.text(lang).to_owned(),
            Self::Words => word::OF_WORDS.text(lang).to_owned(),
            Self::Keyboard => word::OF_KEYS.text(lang).to_owned(),
            Self::Repeated => word::OF_REPEATS.text(lang).to_owned(),
            Self::Guessable => word::GUESSABLE.text(lang).to_owned(),
        }
    }
}

impl Shut {
    /// What is said on the page to sign in on. It is the same for a name that nobody has.
    pub fn sentence(self, lang: Lang) -> String {
        let until = |word: Word, until| word.fill(lang, &[("time", &local_time(until, lang))]);
        match self {
            Self::Wrong(None) => word::WRONG.text(lang).to_owned(),
            Self::Wrong(Some(moment)) => until(word::WRONG_UNTIL, moment),
            Self::Wait(moment) => until(word::WAIT, moment),
            Self::Locked => word::LOCKED.text(lang).to_owned(),
            Self::NotNow => word::NOT_NOW.text(lang).to_owned(),
        }
    }

    /// What is said where somebody who is signed in was to type the password they have.
    pub fn sentence_of_old(self, lang: Lang) -> String {
        match self {
            Self::Wrong(None) => word::OLD_WRONG.text(lang).to_owned(),
            Self::Wrong(Some(moment)) => {
                let time = local_time(moment, lang);
                word::OLD_WRONG_UNTIL.fill(lang, &[("time", &time)])
            }
            other => other.sentence(lang),
        }
    }
}
