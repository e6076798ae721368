package tandem.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a roster holds, and how people head it in English and Spanish.
enum Column {
    NAME(
            "name",
            "fullname",
            "client",
            "clientname",
            "patient",
            "patientname",
            "participant",
            "person",
            "nombre",
            "nombrecompleto",
            "nombreyapellido",
            "nombreyapellidos",
            "cliente",
            "paciente",
            "participante",
            "persona"),
    FIRST("first", "firstname", "givenname", "nombres", "primernombre", "nombredepila"),
    LAST("last", "lastname", "surname", "familyname", "apellido", "apellidos", "primerapellido", "apellidopaterno"),
    BORN(
            "dob",
            "dateofbirth",
            "birthdate",
            "birthday",
            "born",
            "fechadenacimiento",
            "fechanacimiento",
            "fechanac",
            "nacimiento",
            "fdn",
            "nacido",
            "nacida"),
    EMAIL("email", "mail", "emailaddress", "correo", "correoelectronico", "correoe"),
    PHONE(
            "phone",
            "telephone",
            "phonenumber",
            "telephonenumber",
            "tel",
            "cell",
            "cellphone",
            "mobile",
            "telefono",
            "numerodetelefono",
            "celular",
            "movil",
            "cel"),
    DISCHARGE(
            "discharge",
            "dischargedate",
            "expecteddischarge",
            "expecteddischargedate",
            "planneddischarge",
            "leaves",
            "leaving",
            "leavingon",
            "enddate",
            "exitdate",
            "alta",
            "fechadealta",
            "fechaalta",
            "altaprevista",
            "fechadealtaprevista",
            "salida",
            "fechadesalida",
            "fechasalida",
            "egreso",
            "fechadeegreso"),
    LANGUAGE("language", "lang", "preferredlanguage", "speaks", "idioma", "lengua", "habla", "idiomapreferido"),
    COORDINATOR(
            "coordinator",
            "caseworker",
            "casemanager",
            "counselor",
            "staff",
            "owner",
            "coordinador",
            "coordinadora",
            "coordinacion",
            "encargado",
            "encargada",
            "responsable",
            "acargode");

    private final List<String> heads;

    Column(String... heads) {
        this.heads = List.of(heads);
    }

    /// `Fecha de nacimiento:`, `DATE_OF_BIRTH` and `date of birth (mm/dd/yyyy)` are one.
    static Optional<Column> of(String head) {
        var bare = Normalizer.normalize(head, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("[^a-z]", "");
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(bare))
                .findFirst();
    }

    /// As we head it ourselves.
    String head() {
        return heads.getFirst();
    }
}
