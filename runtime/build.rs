//! Builds the WebAssembly blob of the runtime.

fn main() {
	#[cfg(feature = "std")]
	{
		#[allow(unused_mut)]
		let mut builder = substrate_wasm_builder::WasmBuilder::init_with_defaults();
		#[cfg(feature = "metadata-hash")]
		{
			// Symbol and decimals are part of the digest: they equal the chain specification's.
			builder = builder.enable_metadata_hash("ICNT", 18);
		}
		builder.build();
	}
}
