//! Why somebody was not signed in at a provider.

use kinds::Lang;
use present::words::catalog::provider as word;

/// Why somebody was not signed in at a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInFault {
    /// The provider does not answer, or nothing that can be read.
    Unreachable,
    /// It sent the browser back without signing anybody in: by whoever sat there, above all.
    Cancelled,
    /// The sign-in is over: too old, used, or begun in another browser.
    Gone,
    /// Provider and program are not set up alike.
    Setup,
    /// Its token is over, or not yet begun: by our clock.
    Expired,
    /// Its token is not signed by it, not for us, or not for this sign-in.
    Untrusted,
    /// Whoever sat there was not asked for enough.
    Level,
    /// They have no role.
    NoRole,
    /// Nobody has invited them.
    Unknown,
    /// Their account is locked.
    Locked,
}

impl SignInFault {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Unreachable,
        Self::Cancelled,
        Self::Gone,
        Self::Setup,
        Self::Expired,
        Self::Untrusted,
        Self::Level,
        Self::NoRole,
        Self::Unknown,
        Self::Locked,
    ];

    /// As the audit log has it, and the address of the page that tells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Cancelled => "cancelled",
            Self::Gone => "gone",
            Self::Setup => "setup",
            Self::Expired => "expired",
            Self::Untrusted => "untrusted",
            Self::Level => "level",
            Self::NoRole => "no_role",
            Self::Unknown => "unknown",
            Self::Locked => "locked",
        }
    }

    /// The one of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.id() == id)
    }

    /// What happened and how to go on, in a sentence that names the provider.
    pub fn sentence(self, provider: &str, lang: Lang) -> String {
        let word = match self {
            Self::Unreachable => word::UNREACHABLE,
            Self::Cancelled => word::CANCELLED,
            Self::Gone => word::GONE,
            Self::Setup => word::SETUP,
            Self::Expired => word::EXPIRED,
            Self::Untrusted => word::UNTRUSTED,
            Self::Level => word::LEVEL,
            Self::NoRole => word::NO_ROLE,
            Self::Unknown => word::UNKNOWN,
            Self::Locked => word::LOCKED,
        };
        word.fill(lang, &[("provider", provider)])
    }

    /// What a provider means by the error it sends a browser back with (RFC 6749, 4.1.2.1, and
    /// `OpenID Connect` Core, 3.1.2.6).
    pub fn of_error(error: &str) -> Self {
        match error {
            "server_error" | "temporarily_unavailable" => Self::Unreachable,
            "invalid_request"
            | "unauthorized_client"
            | "unsupported_response_type"
            | "invalid_scope"
            | "invalid_request_uri"
            | "invalid_request_object"
            | "invalid_authorization_details" => Self::Setup,
            "unmet_authentication_requirements" => Self::Level,
            _ => Self::Cancelled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_an_id_and_a_sentence_of_its_own() {
        let mut sentences = Vec::new();
        for fault in SignInFault::ALL {
            assert_eq!(SignInFault::from_id(fault.id()), Some(fault));
            for lang in [Lang::Nb, Lang::Nn, Lang::En] {
                sentences.push(fault.sentence("Entra ID", lang));
            }
        }
        let told = sentences.len();
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), told);
        assert_eq!(SignInFault::from_id(""), None);
    }
}
