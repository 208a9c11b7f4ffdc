use super::*;
use crate::{
	consent_bytes, Call, Classes, Endpoint, Error, Event, Facilities, Markets, NextNodeId,
	NodeDetails, NodeKeys, NodeSignature, Nodes, Providers, MAX_COMMITMENT_ERAS,
};
use codec::Encode;
use icn_primitives::{
	Bps, ClassId, EraIndex, FacilityId, Generation, MarketId, MarketTerms, NodeActivation,
	NodeRegistry, NodeStatus, UnitPrice, ICNT, USD,
};
use sp_runtime::{traits::Convert, ArithmeticError, DispatchError::BadOrigin, TokenError};

mod register_node {
	use super::*;

	/// Alice is a provider with a facility.
	fn execute(test: impl FnOnce()) {
		ExtBuilder::default().build_and_execute(|| {
			make_provider(&alice());
			test();
		});
	}

	fn fails(offer: Offer, error: impl Into<sp_runtime::DispatchError>) {
		refused(offer.call(), signed(&offer.provider), error);
	}

	#[test]
	fn success() {
		execute(|| {
			let deposit = deposit_of(&alice());
			let free = Balances::free_balance(alice());
			let offer = Offer::new(0);
			assert_ok!(offer.register());
			last_event(Event::NodeRegistered {
				node: NODE,
				provider: alice(),
				facility: FacilityId(0),
				market: STORAGE,
				units: 100,
				collateral: 1_000 * ICNT,
			});
			told(&[Told::Pending(NODE, 0)]);

			let record = record(NODE);
			assert_eq!(record.provider, alice());
			assert_eq!((record.facility, record.market), (FacilityId(0), STORAGE));
			assert_eq!((record.units, record.booked, record.unsettled), (100, 0, 0));
			assert_eq!(record.price_floor, UnitPrice(2 * USD));
			assert_eq!(record.reward_share, Bps::saturating(1_000));
			assert_eq!(record.status, NodeStatus::Pending { since: 10 });
			assert_eq!((record.generation, record.commitment_until), (0, 110));
			let details = NodeDetails::<Test>::get(NODE).unwrap();
			assert_eq!(details.name, text::<32>("node"));
			assert_eq!(details.endpoint, text::<128>("https://node.example:443"));
			assert_eq!(details.key, offer.secret.key());
			assert_eq!(NodeKeys::<Test>::get(offer.secret.key()), Some(NODE));
			assert_eq!(Facilities::<Test>::get(FacilityId(0)).unwrap().nodes, 1);
			assert_eq!(Providers::<Test>::get(alice()).unwrap().nodes, 1);

			let row = DepositPrice::convert(Hardware::node_footprint());
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
			assert_eq!(deposit_of(&alice()) - deposit, row);
			assert_eq!(free - Balances::free_balance(alice()), 1_000 * ICNT + row + KEY_FEE);
			assert_eq!(Balances::free_balance(FeeAccount::get()), EXISTENTIAL + KEY_FEE);
		});
	}

	#[test]
	fn success_with_an_sr25519_key() {
		execute(|| {
			assert_ok!(Offer { secret: Secret::sr25519(1), ..Offer::new(0) }.register());
			assert_eq!(NodeKeys::<Test>::get(Secret::sr25519(1).key()), Some(NODE));
		});
	}

	#[test]
	fn collateral_may_be_nothing() {
		execute(|| {
			Markets::<Test>::insert(STORAGE, MarketTerms { collateral_per_unit: 0, ..terms() });
			assert_ok!(Offer::new(0).register());
			assert_eq!(collateral_of(&alice()), 0);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
		});
	}

	#[test]
	fn the_deposit_covers_the_rows() {
		execute(|| {
			assert_ok!(Offer {
				endpoint: "x".repeat(128).leak(),
				name: "exactly-32-bytes-of-a-node-name-",
				..Offer::new(0)
			}
			.register());
			let rows = [
				(Nodes::<Test>::hashed_key_for(NODE), record(NODE).encode()),
				(
					NodeDetails::<Test>::hashed_key_for(NODE),
					NodeDetails::<Test>::get(NODE).encode(),
				),
				(
					crate::ProviderNodes::<Test>::hashed_key_for(
						alice(),
						crate::SortedNodeId::from(NODE),
					),
					vec![],
				),
				(crate::MarketNodes::<Test>::hashed_key_for(STORAGE, NODE), vec![]),
			];
			let bytes: usize = rows.iter().map(|(key, value)| key.len() + value.len()).sum();
			let footprint = Hardware::node_footprint();
			assert_eq!(footprint.count, 1);
			assert!(footprint.size >= bytes as u64, "{} < {bytes}", footprint.size);
		});
	}

	#[test]
	fn fails_without_a_signer() {
		execute(|| refused(Offer::new(0).call(), RuntimeOrigin::root(), BadOrigin));
	}

	#[test]
	fn fails_outside_of_own_facilities() {
		execute(|| {
			let unknown = Offer { facility: FacilityId(1), ..Offer::new(0) };
			fails(unknown, Error::<Test>::UnknownFacility);
			fails(Offer { provider: bob(), ..Offer::new(0) }, Error::<Test>::NotProvider);
		});
	}

	#[test]
	fn fails_in_unknown_or_closed_markets() {
		execute(|| {
			fails(Offer { class: ClassId(9), ..Offer::new(0) }, Error::<Test>::UnknownMarket);
			Markets::<Test>::insert(STORAGE, MarketTerms { open: false, ..terms() });
			fails(Offer::new(0), Error::<Test>::MarketClosed);
		});
	}

	#[test]
	fn units_are_those_of_the_class() {
		execute(|| {
			let offer = |units| Offer { units, ..Offer::new(units) };
			fails(offer(0), Error::<Test>::ZeroUnits);
			fails(offer(9), Error::<Test>::WrongUnits);
			fails(offer(2_001), Error::<Test>::WrongUnits);
			assert_ok!(offer(10).register());
			assert_ok!(offer(2_000).register());
		});
	}

	#[test]
	fn the_price_floor_is_at_most_the_cap() {
		execute(|| {
			let offer = |price| Offer { price_floor: UnitPrice(price), ..Offer::new(0) };
			fails(offer(10 * USD + 1), Error::<Test>::FloorAboveCap);
			assert_ok!(offer(10 * USD).register());
		});
	}

	#[test]
	fn the_commitment_is_bounded() {
		execute(|| {
			let offer = |seed, eras| Offer { commitment_eras: eras, ..Offer::new(seed) };
			fails(offer(0, 99), Error::<Test>::CommitmentTooShort);
			fails(offer(0, MAX_COMMITMENT_ERAS + 1), Error::<Test>::CommitmentTooLong);
			fails(offer(0, EraIndex::MAX), Error::<Test>::CommitmentTooLong);
			assert_ok!(offer(0, 100).register());
			assert_ok!(offer(1, MAX_COMMITMENT_ERAS).register());
		});
	}

	#[test]
	fn fails_for_bad_text() {
		execute(|| {
			fails(Offer { name: "", ..Offer::new(0) }, Error::<Test>::InvalidText);
			fails(Offer { endpoint: "", ..Offer::new(0) }, Error::<Test>::InvalidText);
			fails(Offer { endpoint: "a\nb", ..Offer::new(0) }, Error::<Test>::InvalidText);
		});
	}

	#[test]
	fn a_key_is_used_once_for_ever() {
		execute(|| {
			make_provider(&bob());
			assert_ok!(Offer::new(0).register());
			fails(Offer::new(0), Error::<Test>::KeyUsed);
			let other = Offer { provider: bob(), facility: FacilityId(1), ..Offer::new(0) };
			fails(other.clone(), Error::<Test>::KeyUsed);
			// Not even when its node is gone.
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			assert_eq!(Nodes::<Test>::get(NODE), None);
			fails(Offer::new(0), Error::<Test>::KeyUsed);
			fails(other, Error::<Test>::KeyUsed);
		});
	}

	#[test]
	fn a_proof_is_for_this_very_registration() {
		execute(|| {
			make_provider(&bob());
			let genesis = GENESIS_HASH;
			let market = MarketId::new(1, 1);
			let with = |payload| Offer { payload: Some(payload), ..Offer::new(0) };
			let signed_for = |who: &sp_runtime::AccountId32, market, units, generation| {
				with(consent_bytes(&genesis, &who.encode(), market, units, generation))
			};
			for wrong in [
				// For another provider: a replay of what it once signed.
				signed_for(&bob(), market, 100, 0),
				signed_for(&alice(), GPU, 100, 0),
				signed_for(&alice(), ELSEWHERE, 100, 0),
				signed_for(&alice(), market, 101, 0),
				signed_for(&alice(), market, 100, 1),
				with(consent_bytes(&[8; 32], &alice().encode(), market, 100, 0)),
				with(vec![]),
			] {
				fails(wrong, Error::<Test>::BadProof);
			}
			assert_ok!(signed_for(&alice(), market, 100, 0).register());
		});
	}

	#[test]
	fn fails_for_signatures_of_another_key_or_kind() {
		execute(|| {
			let payload = Hardware::consent_payload(&alice(), STORAGE, 100, 0);
			let (right, other) = (Secret::ed25519(0), Secret::ed25519(1));
			let NodeSignature::Ed25519(bytes) = right.sign(&payload) else { unreachable!() };
			for wrong in [
				other.sign(&payload),
				Secret::sr25519(0).sign(&payload),
				NodeSignature::Sr25519(bytes),
				NodeSignature::Ed25519([0; 64]),
			] {
				let mut call = Offer::new(0).call();
				if let Call::register_node { proof, .. } = &mut call {
					*proof = wrong;
				}
				refused(call, signed(&alice()), Error::<Test>::BadProof);
			}
			assert_ok!(Offer::new(0).register());
		});
	}

	#[test]
	fn fails_without_the_funds() {
		execute(|| {
			let keep = |left: u128| {
				let value = Balances::free_balance(alice()) - left;
				assert_ok!(Balances::transfer_keep_alive(signed(&alice()), bob(), value));
			};
			let row = DepositPrice::convert(Hardware::node_footprint());
			let all = 1_000 * ICNT + KEY_FEE + row + EXISTENTIAL;
			keep(all);
			let fails_with = |less: u128| {
				frame_support::hypothetically!({
					keep(all - less);
					fails(Offer::new(0), TokenError::FundsUnavailable);
				});
			};
			fails_with(1);
			fails_with(row + EXISTENTIAL + 1);
			fails_with(all - EXISTENTIAL);
			assert_ok!(Offer::new(0).register());
			assert_eq!(Balances::free_balance(alice()), EXISTENTIAL);
		});
	}

	#[test]
	fn fails_when_collateral_is_no_number() {
		execute(|| {
			let terms = MarketTerms { collateral_per_unit: u128::MAX / 99, ..terms() };
			Markets::<Test>::insert(STORAGE, terms);
			fails(Offer::new(0), ArithmeticError::Overflow);
		});
	}

	#[test]
	fn fails_when_identifiers_are_used_up() {
		execute(|| {
			NextNodeId::<Test>::put(NodeId(u32::MAX));
			fails(Offer::new(0), Error::<Test>::IdsExhausted);
		});
	}

	#[test]
	fn fails_when_measurement_refuses() {
		execute(|| {
			StatusRefuses::set(true);
			fails(Offer::new(0), REFUSAL);
		});
	}
}

mod set_price_floor {
	use super::*;

	fn call(price: u128) -> Call<Test> {
		Call::set_price_floor { node: NODE, price_floor: UnitPrice(price) }
	}

	#[test]
	fn success() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			for price in [0, 10 * USD] {
				assert_ok!(dispatch(call(price), signed(&alice())));
				last_event(Event::PriceFloorSet { node: NODE, price_floor: UnitPrice(price) });
				assert_eq!(record(NODE).price_floor, UnitPrice(price));
			}
		});
	}

	#[test]
	fn fails_above_the_cap_and_for_others() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			refused(call(10 * USD + 1), signed(&alice()), Error::<Test>::FloorAboveCap);
			refused(call(USD), signed(&bob()), Error::<Test>::NotProvider);
			refused(call(USD), RuntimeOrigin::root(), BadOrigin);
			let unknown = Call::set_price_floor { node: NodeId(1), price_floor: UnitPrice(USD) };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
		});
	}
}

mod set_endpoint {
	use super::*;

	fn call(endpoint: &str) -> Call<Test> {
		Call::set_endpoint { node: NODE, endpoint: text(endpoint) }
	}

	#[test]
	fn success() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			let before = record(NODE);
			assert_ok!(dispatch(call("https://moved.example"), signed(&alice())));
			last_event(Event::EndpointSet { node: NODE });
			let details = NodeDetails::<Test>::get(NODE).unwrap();
			assert_eq!(details.endpoint, text::<128>("https://moved.example"));
			assert_eq!(record(NODE), before);
		});
	}

	#[test]
	fn fails_for_bad_text_and_others() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			refused(call(""), signed(&alice()), Error::<Test>::InvalidText);
			refused(call("x"), signed(&bob()), Error::<Test>::NotProvider);
			refused(call("x"), RuntimeOrigin::root(), BadOrigin);
			let unknown = Call::set_endpoint { node: NodeId(1), endpoint: text("x") };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
		});
	}

	#[test]
	fn oversized_endpoints_do_not_decode() {
		use codec::Decode;
		let encoded = |len: usize| vec![b'x'; len].encode();
		assert!(Endpoint::decode(&mut &encoded(128)[..]).is_ok());
		assert!(Endpoint::decode(&mut &encoded(129)[..]).is_err());
	}
}

mod extend_commitment {
	use super::*;

	fn call(eras: EraIndex) -> Call<Test> {
		Call::extend_commitment { node: NODE, eras }
	}

	#[test]
	fn success_behind_the_commitment() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			assert_ok!(dispatch(call(5), signed(&alice())));
			last_event(Event::CommitmentExtended { node: NODE, until: 115 });
			assert_eq!(record(NODE).commitment_until, 115);
		});
	}

	#[test]
	fn success_from_now_on_when_it_has_passed() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			Era::set(200);
			assert_ok!(dispatch(call(5), signed(&alice())));
			assert_eq!(record(NODE).commitment_until, 205);
		});
	}

	#[test]
	fn boundary_longest_commitment() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			let most = MAX_COMMITMENT_ERAS - 100;
			refused(call(most + 1), signed(&alice()), Error::<Test>::CommitmentTooLong);
			refused(call(EraIndex::MAX), signed(&alice()), Error::<Test>::CommitmentTooLong);
			assert_ok!(dispatch(call(most), signed(&alice())));
			assert_eq!(record(NODE).commitment_until, 10 + MAX_COMMITMENT_ERAS);
		});
	}

	#[test]
	fn fails_for_nothing_and_for_others() {
		ExtBuilder::default().nodes(1).active().build_and_execute(|| {
			refused(call(0), signed(&alice()), Error::<Test>::CommitmentTooShort);
			refused(call(1), signed(&bob()), Error::<Test>::NotProvider);
			refused(call(1), RuntimeOrigin::root(), BadOrigin);
			let unknown = Call::extend_commitment { node: NodeId(1), eras: 1 };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
			Era::set(110);
			assert_ok!(Hardware::exit_node(signed(&alice()), NODE));
			refused(call(1), signed(&alice()), Error::<Test>::AlreadyExiting);
		});
	}
}

mod retry_activation {
	use super::*;

	fn call() -> Call<Test> {
		Call::retry_activation { node: NODE }
	}

	#[test]
	fn success_when_due_and_then_not_at_once_again() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			Era::set(10 + RETRY_ERAS - 1);
			refused(call(), signed(&alice()), Error::<Test>::TooEarly);
			Era::set(10 + RETRY_ERAS);
			assert_ok!(dispatch(call(), signed(&alice())));
			last_event(Event::ActivationRetried { node: NODE, generation: 0 });
			told(&[Told::Pending(NODE, 0)]);
			assert_eq!(record(NODE).status, NodeStatus::Pending { since: 10 + RETRY_ERAS });
			Era::set(10 + 2 * RETRY_ERAS - 1);
			refused(call(), signed(&alice()), Error::<Test>::TooEarly);
			Era::set(10 + 2 * RETRY_ERAS);
			assert_ok!(dispatch(call(), signed(&alice())));
		});
	}

	#[test]
	fn fails_for_others_and_when_active() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			Era::set(10 + RETRY_ERAS);
			refused(call(), signed(&bob()), Error::<Test>::NotProvider);
			refused(call(), RuntimeOrigin::root(), BadOrigin);
			let unknown = Call::retry_activation { node: NodeId(1) };
			refused(unknown, signed(&alice()), Error::<Test>::UnknownNode);
			assert_ok!(Hardware::activate(NODE, 0, 100));
			refused(call(), signed(&alice()), Error::<Test>::NotPending);
		});
	}

	#[test]
	fn fails_when_measurement_refuses() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			Era::set(10 + RETRY_ERAS);
			StatusRefuses::set(true);
			refused(call(), signed(&alice()), REFUSAL);
		});
	}
}

mod activate {
	use super::*;

	#[test]
	fn boundary_most_units_of_the_class_by_now() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			crate::Classes::<Test>::insert(ClassId(1), class("object-storage", 10, 60));
			assert_ok!(Hardware::activate(NODE, 0, 100));
			assert_eq!((record(NODE).units, record(NODE).committed), (60, 60));
			assert_eq!(collateral_of(&alice()), 600 * ICNT);
		});
	}

	#[test]
	fn success_with_all_units() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			assert!(Hardware::is_pending(NODE, 0));
			assert_ok!(Hardware::activate(NODE, 0, 100));
			last_event(Event::NodeActivated { node: NODE, units: 100, generation: 0, from: 11 });
			told(&[Told::Watch(NODE, 11), Told::Capacity(NODE, STORAGE, 100, 11)]);
			assert!(!Hardware::is_pending(NODE, 0));
			assert_eq!(record(NODE).status, NodeStatus::Active);
			assert_eq!(collateral_of(&alice()), 1_000 * ICNT);
		});
	}

	#[test]
	fn fewer_units_free_their_collateral() {
		ExtBuilder::default().nodes(2).build_and_execute(|| {
			assert_ok!(Hardware::activate(NODE, 0, 40));
			assert_eq!((record(NODE).units, record(NODE).collateral), (40, 400 * ICNT));
			assert_eq!(collateral_of(&alice()), 1_400 * ICNT);
			told(&[Told::Watch(NODE, 11), Told::Capacity(NODE, STORAGE, 40, 11)]);
		});
	}

	/// Evidence of what it claimed is none of what it has.
	#[test]
	fn boundary_what_was_proven_of_more_units_does_not_fit() {
		for (confirmed, generation, since) in [(101, 0, 10), (100, 0, 10), (99, 1, 15)] {
			ExtBuilder::default().nodes(1).build_and_execute(|| {
				Era::set(14);
				assert_ok!(Hardware::activate(NODE, 0, confirmed));
				let info = Hardware::node(NODE).unwrap();
				assert_eq!((info.generation, info.generation_since), (generation, since));
				let units = confirmed.min(100);
				last_event(Event::NodeActivated { node: NODE, units, generation, from: 15 });
				assert_eq!(Hardware::active(NODE), Some(generation));
			});
		}
	}

	#[test]
	fn fewer_units_need_another_generation() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			let last = Generation::MAX;
			crate::Nodes::<Test>::mutate_extant(NODE, |node| node.generation = last);
			assert_noop!(Hardware::activate(NODE, last, 99), Error::<Test>::IdsExhausted);
			assert_ok!(Hardware::activate(NODE, last, 100));
		});
	}

	#[test]
	fn more_units_than_claimed_do_not_count() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			assert_ok!(Hardware::activate(NODE, 0, 101));
			assert_eq!(record(NODE).units, 100);
		});
	}

	#[test]
	fn dearer_terms_free_nothing() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			for collateral_per_unit in [20 * ICNT, u128::MAX] {
				frame_support::hypothetically!({
					let dearer = MarketTerms { collateral_per_unit, ..terms() };
					Markets::<Test>::insert(STORAGE, dearer);
					assert_ok!(Hardware::activate(NODE, 0, 50));
					assert_eq!(record(NODE).collateral, 1_000 * ICNT);
				});
			}
		});
	}

	#[test]
	fn boundary_fewest_units_of_the_class() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			for units in [0, 9] {
				assert_noop!(Hardware::activate(NODE, 0, units), Error::<Test>::WrongUnits);
			}
			assert_ok!(Hardware::activate(NODE, 0, 10));
		});
	}

	#[test]
	fn the_class_of_today_counts() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			Classes::<Test>::insert(ClassId(1), class("object-storage", 101, 2_000));
			assert_noop!(Hardware::activate(NODE, 0, 100), Error::<Test>::WrongUnits);
		});
	}

	#[test]
	fn fails_for_the_unknown_another_generation_or_twice() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			assert_noop!(Hardware::activate(NodeId(1), 0, 100), Error::<Test>::UnknownNode);
			assert_noop!(Hardware::activate(NODE, 1, 100), Error::<Test>::WrongGeneration);
			assert!(!Hardware::is_pending(NODE, 1));
			assert!(!Hardware::is_pending(NodeId(1), 0));
			assert_ok!(Hardware::activate(NODE, 0, 100));
			assert_noop!(Hardware::activate(NODE, 0, 100), Error::<Test>::NotPending);
		});
	}

	#[test]
	fn fails_as_a_whole_when_a_neighbour_refuses() {
		ExtBuilder::default().nodes(1).build_and_execute(|| {
			CapacityRefuses::set(true);
			assert_noop!(Hardware::activate(NODE, 0, 50), REFUSAL);
			CapacityRefuses::set(false);
			StatusRefuses::set(true);
			assert_noop!(Hardware::activate(NODE, 0, 50), REFUSAL);
		});
	}
}
