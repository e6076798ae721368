package tandem.web;

import tandem.program.Program;

/// What every page shares: the program, the files a page links to, and the address it is known by.
///
/// @param madeUp whether its people are those of the sample
public record Site(Program program, Assets assets, PublicAddress address, boolean madeUp) {}
