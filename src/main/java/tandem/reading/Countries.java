package tandem.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Countries by their names in English, Spanish and French, their codes and nicknames; and the states of two of them.
final class Countries {
    private static final Map<String, String> CODES = codes();
    private static final Map<String, String> STATES = regions("""
            AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,
            DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,
            KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,
            MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,
            NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,
            SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,
            WV West Virginia,WI Wisconsin,WY Wyoming,PR Puerto Rico,GU Guam,VI Virgin Islands,AS American Samoa,
            MP Northern Mariana Islands""");
    private static final Map<String, String> PROVINCES = regions("""
            AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NS Nova Scotia,
            NT Northwest Territories,NU Nunavut,ON Ontario,PE Prince Edward Island,QC Quebec,QC Québec,SK Saskatchewan,
            YT Yukon""");

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.of("es"), Locale.FRENCH}) {
                codes.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
            }
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        for (String name : "u.s.,u.s.a.,u.s.a,united states of america,the united states,estados unidos,ee. uu.,ee.uu."
                .split(",")) {
            codes.put(name, "US");
        }
        for (String name : "uk,england,scotland,wales,great britain,northern ireland".split(",")) {
            codes.put(name, "GB");
        }
        return codes;
    }

    /// ISO 3166 alpha-2, or empty.
    static String code(String name) {
        return name.length() > 60 ? "" : CODES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), "");
    }

    private static Map<String, String> regions(String list) {
        Map<String, String> regions = new HashMap<>();
        for (String entry : list.replace("\n", "").split(",")) {
            String code = entry.substring(0, 2);
            regions.put(code.toLowerCase(Locale.ROOT), code);
            regions.put(entry.substring(3).toLowerCase(Locale.ROOT), code);
        }
        return regions;
    }

    /// The code of a state of the United States, by code or name; else empty.
    static String state(String name) {
        return STATES.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /// The code of a province of Canada, by code or name; else empty.
    static String province(String name) {
        return PROVINCES.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
