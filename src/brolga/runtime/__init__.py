"""The embedding: engine, store, module, instance, linker and what instances are made of, with Wasmtime's names."""
