//! One provider: its description and keys, where browsers are sent, and what it says of who comes back.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType, CoreGenderClaim,
    CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreResponseType,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::url::Url;
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthenticationFlow, AuthorizationCode, Client, ClientId,
    ClientSecret, CsrfToken, DiscoveryError, EmptyExtraTokenFields, EndSessionUrl,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields, IssuerUrl, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, ProviderMetadataWithLogout, RedirectUrl,
    RequestTokenError, Scope, StandardErrorResponse, StandardTokenResponse, TokenResponse as _,
    TokenUrl,
};
use store::Flow;

use super::claims::{Arrival, arrival};
use super::http::{Http, HttpFault, NoProvider};
use super::token::{Expected, Further, NotTaken, ProviderToken, claims};
use super::{SignInFault, Token};
use crate::config::issuers::{Issuer, is_safe};
use view::routes;

/// How old a provider's description and keys may be; minutes.
pub const DESCRIPTION_MINUTES_MAX: i64 = 60;
/// How long they are not asked for anew, whatever a token says; seconds. Else a stranger could have us
/// ask without end.
pub const REFETCH_SECONDS_MIN: i64 = 30;

/// Where a provider's places are, and its keys.
pub(super) type Description = ProviderMetadataWithLogout;

type Fields = IdTokenFields<
    Further,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type OurClient = Client<
    Further,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

type TokenFault = RequestTokenError<HttpFault, StandardErrorResponse<CoreErrorResponseType>>;

/// A provider.
pub struct Provider {
    settings: Issuer,
    issuer: IssuerUrl,
    client: ClientId,
    back: RedirectUrl,
    signed_out: String,
    http: Http,
    kept: Mutex<Option<Kept>>,
}

/// A description, and when it was asked for.
struct Kept {
    at: Timestamp,
    description: Arc<Description>,
}

impl Provider {
    pub(super) fn of(settings: Issuer, public: &str) -> Result<Self, NoProvider> {
        let issuer = IssuerUrl::new(settings.issuer_url.clone())?;
        let back = format!("{public}{}/{}/retur", routes::SIGN_IN, settings.id);
        Ok(Self {
            http: Http::of(issuer.url())?,
            client: ClientId::new(settings.client_id.clone()),
            back: RedirectUrl::new(back)?,
            signed_out: format!("{public}{}", routes::SIGN_IN),
            issuer,
            settings,
            kept: Mutex::new(None),
        })
    }

    /// Its id here.
    pub fn id(&self) -> &str {
        &self.settings.id
    }

    /// What people call it.
    pub fn name(&self) -> &str {
        &self.settings.name
    }

    /// Whoever has a role there and is not known here gets an account.
    pub fn makes_unknown(&self) -> bool {
        self.settings.make_unknown
    }

    /// Whether it calls itself this (RFC 9207).
    pub fn is_called(&self, issuer: &str) -> bool {
        self.issuer.as_str() == issuer
    }

    /// Its description and keys: as they were asked for lately, else asked for now.
    pub(super) async fn described(&self, now: Timestamp) -> Result<Arc<Description>, SignInFault> {
        match self.kept_since(now, SignedDuration::from_mins(DESCRIPTION_MINUTES_MAX)) {
            Some(description) => Ok(description),
            None => self.fetch(now).await,
        }
    }

    /// What was asked for within this time.
    fn kept_since(&self, now: Timestamp, age: SignedDuration) -> Option<Arc<Description>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = kept
            .as_ref()
            .filter(|kept| now.duration_since(kept.at) < age)?;
        Some(Arc::clone(&kept.description))
    }

    async fn fetch(&self, now: Timestamp) -> Result<Arc<Description>, SignInFault> {
        let asked = Description::discover_async(self.issuer.clone(), &self.http).await;
        let description = asked.map_err(|error| self.not_described(&error))?;
        if !places(&description).iter().all(|place| is_safe(place)) {
            tracing::error!(
                issuer = self.id(),
                "the provider has places that are not over TLS"
            );
            return Err(SignInFault::Setup);
        }
        let description = Arc::new(description);
        let kept = Kept {
            at: now,
            description: Arc::clone(&description),
        };
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        Ok(description)
    }

    fn not_described(&self, error: &DiscoveryError<HttpFault>) -> SignInFault {
        let error_source = error as &dyn std::error::Error;
        tracing::warn!(
            issuer = self.id(),
            error = error_source,
            "the provider is not described"
        );
        match error {
            DiscoveryError::Validation(_) => SignInFault::Setup,
            _ => SignInFault::Unreachable,
        }
    }

    /// Where a browser is sent to sign in.
    pub(super) fn address(
        &self,
        description: &Description,
        state: &Token,
        nonce: &Token,
        verifier: &Token,
    ) -> String {
        let client = self.client(description);
        let verifier = PkceCodeVerifier::new(verifier.secret().to_owned());
        let (state, nonce) = (state.secret().to_owned(), nonce.secret().to_owned());
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let mut request = client
            .authorize_url(flow, || CsrfToken::new(state), || Nonce::new(nonce))
            .add_scopes(self.settings.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        for level in &self.settings.acr_values {
            request =
                request.add_auth_context_value(AuthenticationContextClass::new(level.clone()));
        }
        for (name, value) in &self.settings.extra {
            request = request.add_extra_param(name.as_str(), value.as_str());
        }
        request.url().0.into()
    }

    /// Gives the code that a browser brought for the provider's token.
    pub(super) async fn exchange(
        &self,
        code: &str,
        flow: &Flow,
        now: Timestamp,
    ) -> Result<ProviderToken, SignInFault> {
        let description = self.described(now).await?;
        let client = self.client(&description);
        let code = AuthorizationCode::new(code.to_owned());
        let request = client.exchange_code(code).map_err(|_| SignInFault::Setup)?;
        let answer = request
            .set_pkce_verifier(PkceCodeVerifier::new(flow.verifier.clone()))
            .request_async(&self.http)
            .await
            .map_err(|error| self.not_exchanged(&error))?;
        answer.id_token().cloned().ok_or(SignInFault::Setup)
    }

    /// Why there is no token. What the provider wrote is not logged: it may repeat the code.
    fn not_exchanged(&self, error: &TokenFault) -> SignInFault {
        let (fault, told) = match error {
            RequestTokenError::ServerResponse(answer) => match answer.error() {
                CoreErrorResponseType::InvalidGrant => (SignInFault::Gone, "the code is not good"),
                CoreErrorResponseType::InvalidClient
                | CoreErrorResponseType::UnauthorizedClient => {
                    (SignInFault::Setup, "the provider does not know us")
                }
                _ => (SignInFault::Setup, "the provider refused the code"),
            },
            RequestTokenError::Request(error) => {
                let error = error as &dyn std::error::Error;
                tracing::warn!(issuer = self.id(), error, "the provider gives no token");
                (SignInFault::Unreachable, "the provider was not reached")
            }
            RequestTokenError::Parse(..) => (SignInFault::Untrusted, "the answer is no token"),
            RequestTokenError::Other(_) => (SignInFault::Unreachable, "the answer is no answer"),
        };
        tracing::warn!(issuer = self.id(), "{told}");
        fault
    }

    /// Who somebody is by the provider's token, where that is good. If it is signed with a key that
    /// is not known, the keys are asked for anew, once.
    pub(super) async fn judge(
        &self,
        token: &ProviderToken,
        flow: &Flow,
        now: Timestamp,
    ) -> Result<Arrival, SignInFault> {
        let description = self.described(now).await?;
        let claims = match self.claims(token, &description, flow, now) {
            Err(NotTaken::UnknownKey) if !self.fetched_just_now(now) => {
                let description = self.fetch(now).await?;
                self.claims(token, &description, flow, now)
            }
            judged => judged,
        };
        let claims = claims.map_err(|not_taken| match not_taken {
            NotTaken::UnknownKey => SignInFault::Untrusted,
            NotTaken::Bad(fault) => fault,
        })?;
        let asked = &self.settings.acr_values;
        let level = claims.get("acr").and_then(serde_json::Value::as_str);
        if !asked.is_empty() && !asked.iter().any(|one| Some(&**one) == level) {
            return Err(SignInFault::Level);
        }
        arrival(&self.settings, &claims, token.to_string())
    }

    fn fetched_just_now(&self, now: Timestamp) -> bool {
        let age = SignedDuration::from_secs(REFETCH_SECONDS_MIN);
        self.kept_since(now, age).is_some()
    }

    fn claims(
        &self,
        token: &ProviderToken,
        description: &Description,
        flow: &Flow,
        now: Timestamp,
    ) -> Result<serde_json::Value, NotTaken> {
        let expected = Expected {
            issuer: &self.issuer,
            client: &self.client,
            keys: description.jwks(),
            nonce: Nonce::new(flow.nonce.clone()),
            now,
            leeway: SignedDuration::from_secs(self.settings.clock_leeway),
        };
        claims(token, &expected)
    }

    /// Where a browser is sent to sign out there; `None` where the provider has no such place.
    pub(super) fn sign_out(&self, description: &Description, id_token: &str) -> Option<String> {
        let place = description
            .additional_metadata()
            .end_session_endpoint
            .as_ref()?;
        let mut address = place.url().clone();
        address
            .query_pairs_mut()
            .append_pair("id_token_hint", id_token)
            .append_pair("client_id", &self.client)
            .append_pair("post_logout_redirect_uri", &self.signed_out);
        Some(address.into())
    }

    fn client(&self, description: &Description) -> OurClient {
        let secret = ClientSecret::new(self.settings.client_secret.reveal().to_owned());
        let methods = description.token_endpoint_auth_methods_supported();
        let basic =
            methods.is_none_or(|known| known.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let way = if basic {
            AuthType::BasicAuth
        } else {
            AuthType::RequestBody
        };
        Client::from_provider_metadata(description.clone(), self.client.clone(), Some(secret))
            .set_auth_type(way)
            .set_redirect_uri(self.back.clone())
    }
}

/// The places that we or browsers are sent to.
fn places(description: &Description) -> Vec<&Url> {
    let mut places = vec![
        description.authorization_endpoint().url(),
        description.jwks_uri().url(),
    ];
    places.extend(description.token_endpoint().map(TokenUrl::url));
    let ends = &description.additional_metadata().end_session_endpoint;
    places.extend(ends.as_ref().map(EndSessionUrl::url));
    places
}
