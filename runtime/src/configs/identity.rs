//! Names of accounts.

use super::governance::{referenda::ToTreasury, AttestationAdmin};
use crate::{
	constants::{
		currency::{deposit, DEPOSIT_PER_BYTE},
		time::DAYS,
	},
	AccountId, Balance, Balances, BlockNumber, Runtime, RuntimeEvent, Signature,
};
use frame_support::{parameter_types, traits::ConstU32};
use frame_system::EnsureRoot;
use pallet_identity::legacy::IdentityInfo;
use sp_runtime::traits::Verify;

parameter_types! {
	/// Reserved for an identity: a row.
	pub const BasicDeposit: Balance = deposit(1, 258);
	/// Reserved for each byte of it.
	pub const ByteDeposit: Balance = DEPOSIT_PER_BYTE;
	/// Reserved for a name of another account below it: a row.
	pub const SubAccountDeposit: Balance = deposit(1, 53);
	/// Reserved by an authority for a username that it gives.
	pub const UsernameDeposit: Balance = deposit(1, 64);
	/// A username that nobody takes lapses.
	pub const PendingUsernameExpiration: BlockNumber = 7 * DAYS;
	/// What an authority takes back goes on for so long.
	pub const UsernameGracePeriod: BlockNumber = 30 * DAYS;
}

// Holders name registrars, who judge names, on the track of issuers of evidence. Whose name was false loses
// the deposit to the treasury.
impl pallet_identity::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type BasicDeposit = BasicDeposit;
	type ByteDeposit = ByteDeposit;
	type UsernameDeposit = UsernameDeposit;
	type SubAccountDeposit = SubAccountDeposit;
	type MaxSubAccounts = ConstU32<100>;
	type IdentityInformation = IdentityInfo<ConstU32<16>>;
	type MaxRegistrars = ConstU32<20>;
	type Slashed = ToTreasury;
	type ForceOrigin = EnsureRoot<AccountId>;
	type RegistrarOrigin = AttestationAdmin;
	type OffchainSignature = Signature;
	type SigningPublicKey = <Signature as Verify>::Signer;
	type UsernameAuthorityOrigin = AttestationAdmin;
	type PendingUsernameExpiration = PendingUsernameExpiration;
	type UsernameGracePeriod = UsernameGracePeriod;
	type MaxSuffixLength = ConstU32<7>;
	type MaxUsernameLength = ConstU32<32>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type WeightInfo = pallet_identity::weights::SubstrateWeight<Runtime>;
}
