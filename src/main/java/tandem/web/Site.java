package tandem.web;

import tandem.program.Program;

/// What every page shares: the program, the files a page links to, and the address it is known by.
public record Site(Program program, Assets assets, PublicAddress address) {}
