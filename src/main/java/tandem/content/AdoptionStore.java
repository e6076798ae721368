package tandem.content;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class AdoptionStore {
    private final JdbcClient sql;

    AdoptionStore(JdbcClient sql) {
        this.sql = sql;
    }

    Set<String> adopted(String kind) {
        return new HashSet<>(sql.sql("select item from content.adoption where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .list());
    }

    boolean insert(String kind, String item, PersonId by, LocalDate on) {
        return sql.sql("""
                        insert into content.adoption (kind, item, adopted_by, adopted_on) values (:kind, :item, :by, :on)
                        on conflict do nothing
                        """)
                        .param("kind", kind)
                        .param("item", item)
                        .param("by", by.value())
                        .param("on", on)
                        .update()
                == 1;
    }
}
