package tandem.program;

import tandem.shared.PlainlySaid;

/// A program's file says something that cannot be used. The message names the line, the field and what would do.
public final class ProgramUnreadable extends RuntimeException implements PlainlySaid {
    ProgramUnreadable(int line, String field, String problem) {
        super("program.yml, line " + line + (field.isEmpty() ? "" : ", " + field) + ": " + problem + ".");
    }
}
