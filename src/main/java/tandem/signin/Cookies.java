package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;

final class Cookies {
    private Cookies() {}

    /// What a cookie holds; empty where there is none.
    static String of(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
