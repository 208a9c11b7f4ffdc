//! All calls of the runtime, for tables over them.

use codec::Decode;
use frame_support::traits::GetCallMetadata;
use icn_runtime::RuntimeCall;
use std::collections::BTreeSet;

/// Every call of the runtime with some arguments that decode; those for which none were found by name.
pub fn all_calls() -> (Vec<RuntimeCall>, BTreeSet<String>) {
	let (mut calls, mut unknown) = (Vec::new(), BTreeSet::new());
	let mut seen = BTreeSet::new();
	for pallet in 0..=255u8 {
		for index in 0..=255u8 {
			for fill in [0u8, 1, 2, 4, 8, 32, b'A'] {
				let mut bytes = vec![fill; 4_096];
				(bytes[0], bytes[1]) = (pallet, index);
				if let Ok(call) = RuntimeCall::decode(&mut &bytes[..]) {
					let meta = call.get_call_metadata();
					seen.insert(format!("{}.{}", meta.pallet_name, meta.function_name));
					calls.push(call);
					break;
				}
			}
		}
	}
	// Its tier and country are picky.
	let country = pallet_icn_hardware::CountryCode::new(*b"DE").expect("is a country");
	let facility = pallet_icn_hardware::Call::register_facility {
		region: icn_primitives::RegionId(1),
		country,
		tier: 3,
		name: Default::default(),
	};
	calls.push(facility.into());
	seen.insert("Hardware.register_facility".into());
	for pallet in RuntimeCall::get_module_names() {
		for call in RuntimeCall::get_call_names(pallet) {
			let name = format!("{pallet}.{call}");
			if !seen.contains(&name) {
				unknown.insert(name);
			}
		}
	}
	(calls, unknown)
}
