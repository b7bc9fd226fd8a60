//! An office that visits municipalities: what an adviser there plans and writes.

use axum::http::StatusCode;
use kinds::{Id, Region, Regions, Role};

use crate::house::House;
use crate::service::Answer;
use crate::world::world;

/// The list of visits, and above each of them.
pub const LIST: &str = "/oppfolging/besok";
/// Where a new one is posted.
const NEW: &str = "/oppfolging/besok/nytt";
/// Where one is written.
pub const SAVE: &str = "/oppfolging/besok/lagre";

/// A house with a wave, an adviser of the north, their cookie, and the numbers of its municipalities
/// there and elsewhere.
pub struct Office {
    pub house: House,
    pub own: Id,
    pub cookie: String,
    pub north: Vec<String>,
    pub elsewhere: String,
}

pub async fn office() -> Office {
    let world = world();
    let wave = world.latest().unwrap();
    let numbers = |north: bool| {
        let units = wave.units().iter();
        let units = units.filter(move |unit| (unit.region == Region::Nord) == north);
        units.map(|unit| unit.number.to_string())
    };
    let (north, elsewhere) = (numbers(true).collect(), numbers(false).next().unwrap());
    let house = House::of(world.clone()).await;
    let own = house.person("en@imdi.no", Role::Adviser).await.id;
    let cookie = house.session(own).await;
    Office {
        house,
        own,
        cookie,
        north,
        elsewhere,
    }
}

impl Office {
    /// Whoever writes from now on is a manager of the whole country.
    pub async fn everywhere(&mut self) {
        let manager = Role::Manager;
        let land = self
            .house
            .person_in("land@imdi.no", manager, Regions::all());
        self.own = land.await.id;
        self.cookie = self.house.session(self.own).await;
    }

    /// Plans a visit on a day; where it leads.
    pub async fn plan(&self, fields: &[(&str, &str)]) -> Answer {
        let own = self.own.to_string();
        let mut all = vec![
            ("kind", "visit"),
            ("first_day", "02.03.2026"),
            ("responsible", &*own),
        ];
        all.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
        all.extend(fields);
        self.house.post(NEW, &all, &self.cookie).await
    }

    /// A gathering of two municipalities; its visits.
    pub async fn gathering(&self, units: &str) -> [String; 2] {
        let fields = [("kommune", units), ("kind", "gathering"), ("trip", "Tolk")];
        let first = self.planned(&fields).await;
        let page = self.page(&first).await;
        let tabs = page.split(r#"class="trip""#).nth(1).unwrap();
        let below = format!("{LIST}/");
        let others = tabs.split(&below).skip(1);
        let mut others = others.map(|rest| rest[..first.len()].to_owned());
        let second = others.find(|id| *id != first).unwrap();
        [first, second]
    }

    /// The id of a visit that was planned.
    pub async fn planned(&self, fields: &[(&str, &str)]) -> String {
        let answer = self.plan(fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        id_of(&answer)
    }

    pub async fn page(&self, id: &str) -> String {
        let page = self.house.get(&format!("{LIST}/{id}"), &self.cookie).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        page.text
    }

    /// Posts the form of a visit as it was drawn, with some fields otherwise.
    pub async fn save(&self, id: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
        let own = self.own.to_string();
        let standing = |name: &str| value(page, name);
        let names = ["versjon", "endring", "first_day", "place", "met"];
        let kept: Vec<(&str, String)> = names.iter().map(|name| (*name, standing(name))).collect();
        let mut all = vec![("besok", id), ("kind", "visit"), ("responsible", &*own)];
        all.extend(kept.iter().map(|(name, text)| (*name, text.as_str())));
        all.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
        all.extend(fields);
        self.house.post(SAVE, &all, &self.cookie).await
    }
}

/// The id in the address that an answer leads to.
pub fn id_of(answer: &Answer) -> String {
    let location = answer.header("location");
    let id = location.strip_prefix(&format!("{LIST}/")).unwrap();
    id.split('?').next().unwrap().to_owned()
}

/// What the list of a name of a page shows: the option that is selected; `None` where none is, and a browser
/// takes the first.
pub fn selected(page: &str, name: &str) -> Option<String> {
    let list = page.split("<select").skip(1);
    let list = list.map(|rest| rest.split("</select>").next().unwrap_or_default());
    let mut list = list.filter(|list| list.contains(&format!(r#"name="{name}""#)));
    let list = list
        .next()
        .unwrap_or_else(|| panic!("the list {name} in {page}"));
    let options = list.split("<option").skip(1);
    let tags = options.map(|option| option.split('>').next().unwrap_or_default());
    let mut selected = tags.filter(|tag| tag.contains(" selected"));
    let tag = selected.next()?;
    let value = tag.split(r#"value=""#).nth(1).unwrap_or_default();
    Some(value.split('"').next().unwrap_or_default().to_owned())
}

/// What a field of a page holds.
pub fn value(page: &str, name: &str) -> String {
    let at = page
        .find(&format!(r#"name="{name}""#))
        .unwrap_or_else(|| panic!("{name} in {page}"));
    let begins = page[..at].rfind('<').unwrap();
    let ends = at + page[at..].find('>').unwrap();
    let tag = &page[begins..ends];
    let value = tag.split(r#"value=""#).nth(1);
    value.map_or_else(String::new, |rest| {
        rest.split('"').next().unwrap().to_owned()
    })
}
