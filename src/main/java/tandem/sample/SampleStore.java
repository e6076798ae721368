package tandem.sample;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class SampleStore {
    private final JdbcClient sql;

    SampleStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean marked() {
        return sql.sql("select exists (select from sample.marker)")
                .query(Boolean.class)
                .single();
    }

    boolean done() {
        return sql.sql("select exists (select from sample.marker where done is not null)")
                .query(Boolean.class)
                .single();
    }

    void begin(Instant now) {
        sql.sql("insert into sample.marker (began) values (:now)")
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(Instant now) {
        sql.sql("update sample.marker set done = :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(Persona persona, int place) {
        sql.sql("insert into sample.persona (person, code, place) values (:person, :code, :place)")
                .param("person", persona.person().value())
                .param("code", persona.code())
                .param("place", place)
                .update();
    }

    List<Persona> personas() {
        return sql.sql("select person, code from sample.persona order by place")
                .query((row, number) ->
                        new Persona(new PersonId(row.getObject("person", UUID.class)), row.getString("code")))
                .list();
    }
}
