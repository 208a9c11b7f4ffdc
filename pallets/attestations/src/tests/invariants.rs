//! Random deeds of several actors, against a model that looks at every era by itself.
//!
//! The model samples what is proven after each deed and at the beginning of each era, and keeps the
//! lowest sample of each era. The pallet keeps no such thing; both must tell the same.

use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ISSUERS: [AccountId32; 2] = [IVAN, IRIS];
const CHALLENGERS: [AccountId32; 2] = [CARL, CORA];
const SLOTS: [(Subject, EvidenceKind); 4] = [
	(OF_SITE, DataCentreTier),
	(OF_SITE, Iso27001),
	(OF_NODE, GeoLatency),
	(OF_NODE, HardwareBenchmark),
];
/// Changes of level that the pallet remembers exactly.
const REMEMBERED: u32 = MAX_STEPS - 1;

const ASKED: u128 = 100 * ICNT;
const LEAST: u128 = 50 * ICNT;
const CLAIM: u128 = 60 * ICNT + 1;
const STAKE: u128 = 10 * ICNT + 1;
const VALIDITY: EraIndex = 30;
const DECIDE: EraIndex = 4;
const KEPT: EraIndex = 6;
const WAIT: EraIndex = 10;

fn brisk() -> Params {
	Params {
		bond: BoundedU128::clamped(ASKED),
		min_bond_share: BoundedU32::clamped(5_000),
		false_claim: BoundedU128::clamped(CLAIM),
		challenge_deposit: BoundedU128::clamped(STAKE),
		challenger_share: BoundedU32::clamped(3_333),
		max_validity: BoundedU32::clamped(VALIDITY),
		decision_eras: BoundedU32::clamped(DECIDE),
		keep_eras: BoundedU32::clamped(KEPT),
		unbonding_eras: BoundedU32::clamped(WAIT),
	}
}

#[derive(Clone, Debug)]
enum Op {
	Wait(EraIndex),
	Attest {
		issuer: usize,
		slot: usize,
		level: Level,
		eras: EraIndex,
	},
	/// By its issuer, or by those who govern.
	Revoke {
		slot: usize,
		govern: bool,
	},
	Remove {
		issuer: usize,
		slot: usize,
	},
	Name {
		issuer: usize,
		slots: u8,
	},
	Bond {
		issuer: usize,
		amount: u128,
	},
	Unbond(usize),
	Withdraw(usize),
	Challenge {
		who: usize,
		issuer: usize,
		slot: usize,
	},
	Decide {
		issuer: usize,
		slot: usize,
		upheld: bool,
	},
	Lapse {
		issuer: usize,
		slot: usize,
	},
	/// What there is is revoked, and attested at once.
	Succeed {
		issuer: usize,
		slot: usize,
	},
	/// A challenge that is upheld at once.
	Disprove {
		who: usize,
		issuer: usize,
		slot: usize,
	},
	Change,
}

/// Mostly one that the kind has.
fn level(slot: usize, draw: u8) -> Level {
	let most = SLOTS[slot].1.max_level();
	match draw {
		0 => 0,
		1 => most + 1,
		_ => 1 + draw % most,
	}
}

fn op() -> impl Strategy<Value = Op> {
	let (issuer, slot) = (0usize..2, 0usize..4);
	prop_oneof![
		4 => (1u32..4).prop_map(Op::Wait),
		1 => (4u32..14).prop_map(Op::Wait),
		10 => (issuer.clone(), slot.clone(), 0u8..24, 1u32..VALIDITY + 2).prop_map(
			|(issuer, slot, draw, eras)| Op::Attest { issuer, slot, level: level(slot, draw), eras }
		),
		2 => (slot.clone(), any::<bool>()).prop_map(|(slot, govern)| Op::Revoke { slot, govern }),
		2 => (issuer.clone(), slot.clone())
			.prop_map(|(issuer, slot)| Op::Remove { issuer, slot }),
		1 => (issuer.clone(), 0u8..16).prop_map(|(issuer, slots)| Op::Name { issuer, slots }),
		1 => issuer.clone().prop_map(|issuer| Op::Name { issuer, slots: 15 }),
		3 => (issuer.clone(), 0u128..70).prop_map(|(issuer, amount)| Op::Bond {
			issuer,
			amount: amount * ICNT,
		}),
		1 => issuer.clone().prop_map(Op::Unbond),
		2 => issuer.clone().prop_map(Op::Withdraw),
		4 => (0usize..2, issuer.clone(), slot.clone())
			.prop_map(|(who, issuer, slot)| Op::Challenge { who, issuer, slot }),
		4 => (issuer.clone(), slot.clone(), any::<bool>())
			.prop_map(|(issuer, slot, upheld)| Op::Decide { issuer, slot, upheld }),
		2 => (0usize..2, issuer.clone(), slot.clone())
			.prop_map(|(who, issuer, slot)| Op::Disprove { who, issuer, slot }),
		3 => (issuer.clone(), slot.clone())
			.prop_map(|(issuer, slot)| Op::Succeed { issuer, slot }),
		2 => (issuer, slot).prop_map(|(issuer, slot)| Op::Lapse { issuer, slot }),
		1 => Just(Op::Change),
	]
}

#[derive(Clone, Debug)]
struct Claim {
	issuer: usize,
	level: Level,
	until: EraIndex,
	generation: u32,
	/// Era in which it was revoked.
	revoked: Option<EraIndex>,
	found_false: bool,
	/// Challenger, number, and first era in which it lapses.
	challenge: Option<(usize, u32, EraIndex)>,
	/// First era of this claim and what it renewed.
	began: EraIndex,
	changes: u32,
}

impl Claim {
	fn ends(&self) -> EraIndex {
		self.revoked.map_or(self.until, |at| at.min(self.until))
	}
	fn is_current(&self) -> bool {
		self.revoked.is_none() && Era::get() < self.until
	}
}

#[derive(Default)]
struct Backer {
	named: BTreeSet<usize>,
	bond: u128,
	leaving: Option<EraIndex>,
	/// Eras from which on the pallet remembers that it was named, and had its bond.
	named_since: BTreeMap<usize, EraIndex>,
	bond_since: EraIndex,
}

#[derive(Default)]
struct Model {
	claims: BTreeMap<usize, Claim>,
	/// By slot and issuer: what others took the place of.
	former: BTreeMap<(usize, usize), Claim>,
	backers: [Backer; 2],
	generation: u32,
	challenges: u32,
	/// Eras before the present one from which on spans are asked for.
	look_back: EraIndex,
	/// By slot and generation: what was proven in every sample of an era.
	proven: BTreeMap<(usize, u32), BTreeMap<EraIndex, Option<Level>>>,
	/// What accounts have more than in the beginning, and less.
	more: BTreeMap<AccountId32, u128>,
	less: BTreeMap<AccountId32, u128>,
}

fn is_of_node(slot: usize) -> bool {
	SLOTS[slot].1.is_of_node()
}

impl Model {
	fn new(look_back: EraIndex) -> Self {
		let mut model = Self { generation: 3, look_back, ..Self::default() };
		for slot in 0..4 {
			model.backers[0].named.insert(slot);
		}
		model.backers[1].named.extend([1, 2]);
		model
	}

	fn generations(&self, slot: usize) -> Vec<u32> {
		if is_of_node(slot) {
			(3..=self.generation).collect()
		} else {
			vec![0]
		}
	}

	fn present(&self, slot: usize) -> u32 {
		if is_of_node(slot) {
			self.generation
		} else {
			0
		}
	}

	fn reserved(&self, issuer: usize) -> u128 {
		let open = |claim: &&Claim| claim.issuer == issuer && claim.challenge.is_some();
		self.all().filter(open).count() as u128 * CLAIM
	}

	fn all(&self) -> impl Iterator<Item = &Claim> {
		self.claims.values().chain(self.former.values())
	}

	/// What `issuer` says, or said before another took its place.
	fn claim_of(&mut self, slot: usize, issuer: usize) -> Option<&mut Claim> {
		let present = self.claims.get_mut(&slot).filter(|claim| claim.issuer == issuer);
		present.or(self.former.get_mut(&(slot, issuer)))
	}

	/// What is proven in this moment.
	fn now(&self, slot: usize, generation: u32) -> Option<Level> {
		let claim = self.claims.get(&slot)?;
		let backer = &self.backers[claim.issuer];
		let counts = claim.is_current()
			&& claim.generation == generation
			&& backer.named.contains(&slot)
			&& backer.bond >= LEAST;
		counts.then_some(claim.level)
	}

	fn sample(&mut self) {
		for slot in 0..4 {
			for generation in self.generations(slot) {
				let now = self.now(slot, generation);
				let eras = self.proven.entry((slot, generation)).or_default();
				let lowest = eras.entry(Era::get()).or_insert(now);
				*lowest = (*lowest).min(now);
			}
		}
	}

	fn pay(&mut self, who: &AccountId32, amount: u128) {
		*self.more.entry(who.clone()).or_default() += amount;
	}

	fn take(&mut self, who: &AccountId32, amount: u128) {
		*self.less.entry(who.clone()).or_default() += amount;
	}

	/// The lowest level in every era of the span, if what is proven now stays so until its date.
	fn stood(&self, slot: usize, generation: u32, from: EraIndex, to: EraIndex) -> Option<Level> {
		let eras = self.proven.get(&(slot, generation));
		let levels = (from..to).map(|era| {
			if era <= Era::get() {
				return *eras?.get(&era)?;
			}
			let claim = self.claims.get(&slot).filter(|claim| era < claim.until)?;
			self.now(slot, generation).filter(|_| claim.generation == generation)
		});
		levels.collect::<Option<Vec<_>>>()?.into_iter().min()
	}

	/// First era from which on it was proven at this level or a higher one.
	fn since(&self, slot: usize, generation: u32, level: Level) -> EraIndex {
		let eras = &self.proven[&(slot, generation)];
		let before = (0..=Era::get())
			.rev()
			.take_while(|era| eras.get(era).is_some_and(|proven| *proven >= Some(level)));
		before.last().unwrap_or(Era::get() + 1)
	}

	fn check(&self) {
		let now = Era::get();
		for (slot, (_, kind)) in SLOTS.into_iter().enumerate() {
			for generation in self.generations(slot) {
				let claim = self.claims.get(&slot).filter(|claim| claim.generation == generation);
				let exact = claim.is_none_or(|claim| claim.changes <= REMEMBERED);
				let told = Registrar::evidence(SITE, NODE, generation, kind);
				let level = self.now(slot, generation);
				assert_eq!(told.map(|told| told.level), level, "{slot} of {generation}");
				if let (Some(told), Some(claim)) = (told, claim) {
					assert_eq!(told.until, claim.until);
					let since = self.since(slot, generation, told.level);
					assert!(told.since >= since);
					assert!(!exact || told.since == since, "{} is not {since}", told.since);
				}
				let known = claim.map(|claim| {
					let backer = &self.backers[claim.issuer];
					let named = backer.named_since.get(&slot).copied().unwrap_or_default();
					claim.began.max(named).max(backer.bond_since)
				});
				for from in now - self.look_back..now + 5 {
					for to in [from, from + 1, from + 3, from + 9] {
						let told = Registrar::stood(SITE, NODE, generation, kind, from, to);
						let stood = self.stood(slot, generation, from, to);
						let span = format!("{slot} of {generation} in [{from}, {to}) at {now}");
						if exact && told.is_some() {
							assert_eq!(told, stood, "{span}");
						}
						assert!(told <= stood, "{span}: {told:?}, not {stood:?}");
						if known.is_some_and(|known| known <= from) {
							assert_eq!(told.is_some(), stood.is_some(), "{span}");
						}
					}
				}
			}
		}
		for (issuer, who) in ISSUERS.iter().enumerate() {
			assert_eq!(bond_of(who), self.backers[issuer].bond);
		}
		for who in ISSUERS.iter().chain(&CHALLENGERS).chain([&TREASURY]) {
			let of = |sums: &BTreeMap<_, u128>| sums.get(who).copied().unwrap_or_default();
			assert_eq!(balance(who), FUNDS + of(&self.more) - of(&self.less));
		}
	}

	/// Does it on both sides; they agree whether it can be done.
	fn step(&mut self, op: &Op) {
		let now = Era::get();
		match *op {
			Op::Wait(eras) => {
				for _ in 0..eras {
					go_to(Era::get() + 1);
					self.sample();
				}
			},
			Op::Attest { issuer, slot, level, eras } => {
				let done = self.attest(issuer, slot, level, now + eras);
				let (subject, kind) = SLOTS[slot];
				let call = attest(&ISSUERS[issuer], subject, kind, level, now + eras);
				assert_eq!(call.is_ok(), done, "{op:?}: {call:?}");
			},
			Op::Revoke { slot, govern } => {
				let (subject, kind) = SLOTS[slot];
				let claim = self.claims.get_mut(&slot).filter(|claim| claim.is_current());
				let issuer = claim.as_ref().map_or(0, |claim| claim.issuer);
				let call = if govern {
					let reason = RevocationReason::Governance;
					Registrar::revoke(signed(&JUDGE), subject, kind, reason)
				} else {
					withdraw(&ISSUERS[issuer], subject, kind)
				};
				assert_eq!(call.is_ok(), claim.is_some());
				if let Some(claim) = claim {
					claim.revoked = Some(now);
				}
			},
			Op::Remove { issuer, slot } => {
				let (subject, kind) = SLOTS[slot];
				let due = self.claim_of(slot, issuer).is_some_and(|claim| {
					!claim.is_current() && claim.challenge.is_none() && claim.ends() + KEPT <= now
				});
				let of = ISSUERS[issuer].clone();
				let call = Registrar::remove(signed(&NOBODY), subject, kind, of);
				assert_eq!(call.is_ok(), due, "{call:?}");
				if due && self.former.remove(&(slot, issuer)).is_none() {
					self.claims.remove(&slot);
				}
			},
			Op::Name { issuer, slots } => self.name(issuer, slots),
			Op::Bond { issuer, amount } => {
				let known = Issuers::<Test>::contains_key(&ISSUERS[issuer]);
				let backer = &mut self.backers[issuer];
				let may = amount > 0 && known && backer.leaving.is_none();
				let call = Registrar::bond(signed(&ISSUERS[issuer]), amount);
				assert_eq!(call.is_ok(), may, "{call:?}");
				if may {
					if backer.bond < LEAST {
						backer.bond_since = now + 1;
					}
					backer.bond += amount;
				}
			},
			Op::Unbond(issuer) => {
				let backer = &mut self.backers[issuer];
				let may = backer.bond > 0 && backer.leaving.is_none();
				let call = Registrar::unbond(signed(&ISSUERS[issuer]));
				assert_eq!(call.is_ok(), may);
				if may {
					backer.leaving = Some(now + WAIT);
				}
			},
			Op::Withdraw(issuer) => {
				let free = self.all().all(|claim| claim.issuer != issuer);
				let backer = &mut self.backers[issuer];
				let may = free && backer.leaving.is_some_and(|from| from <= now);
				let call = Registrar::withdraw_bond(signed(&ISSUERS[issuer]));
				assert_eq!(call.is_ok(), may);
				if may {
					(backer.bond, backer.leaving) = (0, None);
				}
			},
			Op::Challenge { who, issuer, slot } => {
				let ((subject, kind), id) = (SLOTS[slot], self.challenges);
				let claim = self.claim_of(slot, issuer).filter(|claim| {
					let kept = claim.is_current() || now < claim.ends() + KEPT;
					kept && claim.challenge.is_none() && !claim.found_false
				});
				let call = Registrar::challenge(
					signed(&CHALLENGERS[who]),
					subject,
					kind,
					ISSUERS[issuer].clone(),
					document(9),
				);
				assert_eq!(call.is_ok(), claim.is_some(), "{call:?}");
				if let Some(claim) = claim {
					claim.challenge = Some((who, id, now + DECIDE));
					self.challenges += 1;
				}
			},
			Op::Decide { issuer, slot, upheld } => {
				let Some((who, id, before)) = self.open(slot, issuer) else { return };
				assert_eq!(decide(id, upheld).is_ok(), now < before);
				if now < before {
					self.decide(slot, issuer, who, upheld);
				}
			},
			Op::Lapse { issuer, slot } => {
				let Some((_, id, before)) = self.open(slot, issuer) else { return };
				assert_eq!(lapse(id).is_ok(), now >= before);
				if now >= before {
					self.close(slot, issuer);
				}
			},
			Op::Succeed { issuer, slot } => {
				self.step(&Op::Revoke { slot, govern: true });
				self.sample();
				self.step(&Op::Attest { issuer, slot, level: 1, eras: 9 });
			},
			Op::Disprove { who, issuer, slot } => {
				self.step(&Op::Challenge { who, issuer, slot });
				self.step(&Op::Decide { issuer, slot, upheld: true });
			},
			Op::Change => {
				change_node(NODE);
				self.generation += 1;
			},
		}
	}

	fn attest(&mut self, issuer: usize, slot: usize, level: Level, until: EraIndex) -> bool {
		let (now, generation) = (Era::get(), self.present(slot));
		let backer = &self.backers[issuer];
		let may = backer.named.contains(&slot)
			&& backer.leaving.is_none()
			&& backer.bond >= ASKED + self.reserved(issuer)
			&& (1..=SLOTS[slot].1.max_level()).contains(&level)
			&& (now + 2..=now + VALIDITY).contains(&until);
		let present = self.claims.get(&slot);
		let other = present.filter(|present| present.issuer != issuer);
		let counts = self.now(slot, generation).is_some();
		if !may || other.is_some_and(|other| counts || other.challenge.is_some()) {
			return false;
		}
		let own =
			present.filter(|present| present.issuer == issuer).or(self.former.get(&(slot, issuer)));
		let renews = own.filter(|own| own.is_current() && own.generation == generation);
		let challenge = own.and_then(|own| own.challenge);
		let extends = renews.is_some_and(|own| own.level == level && own.until <= until);
		if challenge.is_some() && !extends {
			return false;
		}
		let displaced = other.cloned().filter(|other| {
			!other.found_false && (other.is_current() || now < other.ends() + KEPT)
		});
		let claim = Claim {
			issuer,
			level,
			until,
			generation,
			revoked: None,
			found_false: false,
			challenge,
			began: renews.map_or(now + 1, |before| before.began),
			changes: renews.map_or(0, |before| before.changes + u32::from(before.level != level)),
		};
		self.claims.insert(slot, claim);
		self.former.remove(&(slot, issuer));
		if let Some(mut displaced) = displaced {
			displaced.revoked = Some(displaced.ends().min(now));
			self.former.insert((slot, displaced.issuer), displaced);
		}
		true
	}

	fn name(&mut self, issuer: usize, slots: u8) {
		let of: BTreeSet<usize> = (0..4).filter(|slot| slots >> slot & 1 == 1).collect();
		let named = of.iter().map(|slot| SLOTS[*slot].1).collect::<Vec<_>>();
		let known = Issuers::<Test>::contains_key(&ISSUERS[issuer]);
		let call = set_issuer(&ISSUERS[issuer], &named);
		assert_eq!(call.is_ok(), known || !of.is_empty());
		let backer = &mut self.backers[issuer];
		for slot in of.difference(&backer.named) {
			backer.named_since.insert(*slot, Era::get() + 1);
		}
		backer.named = of;
	}

	fn open(&mut self, slot: usize, issuer: usize) -> Option<(usize, u32, EraIndex)> {
		self.claim_of(slot, issuer)?.challenge
	}

	fn close(&mut self, slot: usize, issuer: usize) {
		if let Some(claim) = self.claim_of(slot, issuer) {
			claim.challenge = None;
		}
	}

	fn decide(&mut self, slot: usize, issuer: usize, who: usize, upheld: bool) {
		self.close(slot, issuer);
		let (issuer_of, challenger) = (&ISSUERS[issuer], &CHALLENGERS[who]);
		if upheld {
			let taken = CLAIM.min(self.backers[issuer].bond);
			let reward = taken * 3_333 / 10_000;
			self.backers[issuer].bond -= taken;
			self.take(issuer_of, taken);
			self.pay(challenger, reward);
			self.pay(&TREASURY, taken - reward);
			if let Some(claim) = self.claim_of(slot, issuer) {
				claim.revoked = Some(claim.ends().min(Era::get()));
				claim.found_false = true;
			}
		} else {
			self.take(challenger, STAKE);
			self.pay(issuer_of, STAKE / 2);
			self.pay(&TREASURY, STAKE - STAKE / 2);
		}
	}
}

fn run(look_back: EraIndex, ops: &[Op]) {
	ExtBuilder::default().params(brisk()).build_and_execute(|| {
		let mut model = Model::new(look_back);
		model.sample();
		for issuer in 0..2 {
			model.step(&Op::Bond { issuer, amount: ASKED });
		}
		for op in ops {
			model.step(op);
			model.sample();
			check();
			model.check();
		}
		finish(&mut model);
	});
}

/// Everything ends, and nothing is left.
fn finish(model: &mut Model) {
	for slot in 0..4 {
		model.step(&Op::Revoke { slot, govern: true });
	}
	let of_all = || (0..4).flat_map(|slot| (0..2).map(move |issuer| (issuer, slot)));
	model.step(&Op::Wait(DECIDE));
	of_all().for_each(|(issuer, slot)| model.step(&Op::Lapse { issuer, slot }));
	for issuer in 0..2 {
		model.step(&Op::Unbond(issuer));
		model.step(&Op::Name { issuer, slots: 0b1111 });
		model.step(&Op::Name { issuer, slots: 0 });
	}
	model.step(&Op::Wait(WAIT));
	of_all().for_each(|(issuer, slot)| model.step(&Op::Remove { issuer, slot }));
	(0..2).for_each(|issuer| model.step(&Op::Withdraw(issuer)));
	model.check();
	assert_eq!(Attestations::<Test>::iter().count(), 0);
	assert_eq!(Former::<Test>::iter().count(), 0);
	assert_eq!(Challenges::<Test>::iter().count(), 0);
	assert_eq!(Issuers::<Test>::iter().count(), 0);
	for who in ISSUERS.iter().chain(&CHALLENGERS) {
		assert_eq!((bond_of(who), deposit_of(who)), (0, 0));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn what_is_told_is_what_was_proven_in_each_era(
		ops in prop::collection::vec(op(), 1..120),
	) {
		run(10, &ops);
	}
}

/// Levels up and down for longer than the pallet remembers them one by one.
#[test]
fn what_is_too_old_is_told_lower_and_never_higher() {
	let levels = [3, 2, 4, 1, 3, 2, 4, 1, 2, 3, 4, 2, 1, 3];
	let ops: Vec<_> = levels
		.into_iter()
		.flat_map(|level| [Op::Attest { issuer: 0, slot: 0, level, eras: VALIDITY }, Op::Wait(2)])
		.collect();
	run(60, &ops);
}
