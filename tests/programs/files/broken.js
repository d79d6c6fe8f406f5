function inner() { return missing.property; }
inner();
