package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;

/// What kind of device a request comes from: enough for somebody to know their own by, and no more.
public final class Device {
    private Device() {}

    public static String of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent == null || agent.isBlank()) {
            return "unknown";
        }
        return agent.contains("Mobi") || agent.contains("Android") || agent.contains("iPhone") ? "phone" : "computer";
    }
}
