package tandem.program;

/// A program's own sign: a small PNG of ours, made anew from what somebody sent.
public record Logo(byte[] png) {
    public static final int LARGEST_SIDE = 512;

    @Override
    public String toString() {
        return "Logo of " + png.length + " bytes";
    }
}
