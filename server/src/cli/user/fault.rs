//! Why nothing was done with a person.

use kinds::Lang;
use present::words::catalog::user as word;
use view::words::catalog::Word;
use view::words::format;

use crate::auth::typed::NAME_CHARS_MAX;

/// Why nothing was done with a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PersonFault {
    /// The role is held in a region, and none was given.
    #[error("no region was given")]
    NoRegion,
    /// The name cannot be one.
    #[error("no usable name")]
    NoName,
    /// The e-mail cannot be one.
    #[error("no e-mail")]
    NoEMail,
    /// There is an account of that e-mail.
    #[error("there is such an account")]
    There,
    /// There is none.
    #[error("there is no such account")]
    Nobody,
    /// A ready person of the demonstration has no password.
    #[error("a ready person has no password")]
    Ready,
    /// Nobody could undo it.
    #[error("it is the last administrator")]
    LastAdministrator,
    /// Nobody would follow what they follow.
    #[error("they follow open actions")]
    Follows,
    /// Somebody else was faster.
    #[error("somebody else changed it meanwhile")]
    ChangedMeanwhile,
}

impl PersonFault {
    /// What is wrong and what to do.
    pub fn sentence(self, lang: Lang) -> String {
        let max = format::count(NAME_CHARS_MAX, lang);
        self.word().fill(lang, &[("max", &max)])
    }

    fn word(self) -> Word {
        match self {
            Self::NoRegion => word::NO_REGION_GIVEN,
            Self::NoName => word::NO_NAME,
            Self::NoEMail => word::NO_E_MAIL,
            Self::There => word::PERSON_THERE,
            Self::Nobody => word::NO_PERSON,
            Self::Ready => word::READY_PERSON,
            Self::LastAdministrator => word::LAST_ADMINISTRATOR,
            Self::Follows => word::FOLLOWS_STILL,
            Self::ChangedMeanwhile => word::CHANGED_MEANWHILE,
        }
    }
}
