package tandem.channels;

import tandem.web.Page;

/// A code for the shared device, shown once; or, before there is one, what it is for.
///
/// @param code empty before it is made
/// @param once whether it is said to somebody who stands there, and holds for minutes
record CodePage(Page shell, String code, boolean once, String back) {}
