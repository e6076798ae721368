package tandem.circles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

@Repository
class MembershipStore {
    private static final String COLUMNS = """
            select id, circle, person, name, leads, leads and circles.leads_now(id) as leading, since, ended
            from circles.membership
            """;

    private final JdbcClient sql;
    private final Questions questions;

    MembershipStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    /// @param leading whether they lead and have not stepped back
    /// @param end the day it ended; null while it lasts
    record Sealed(
            UUID id,
            CircleId circle,
            PersonId person,
            byte[] name,
            boolean leads,
            boolean leading,
            LocalDate since,
            @Nullable LocalDate end) {
        Optional<LocalDate> ended() {
            return Optional.ofNullable(end);
        }
    }

    record Named(UUID membership, PersonId person, byte[] name) {}

    /// Joins after one another, so that two people do not take the last place.
    void queue(CircleId circle) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:circle, 70))")
                .param("circle", circle.toString())
                .query((row, number) -> true)
                .single();
    }

    boolean within(CircleId circle) {
        return ask("select circles.within(:circle)", "circle", circle.value());
    }

    /// Whether they may join, and there is a place for them.
    boolean opens(CircleId circle) {
        return ask("select circles.may_join(:circle)", "circle", circle.value()) && hasPlace(circle);
    }

    private boolean hasPlace(CircleId circle) {
        return ask("select coalesce(circles.has_place(:circle, wall.person()), false)", "circle", circle.value());
    }

    /// Under which names the others are there, or were while their words are kept.
    List<Named> names(CircleId circle, PersonId person) {
        return sql.sql("select id, person, name from circles.names(:circle, :person)")
                .param("circle", circle.value())
                .param("person", person.value())
                .query((row, number) -> new Named(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBytes("name")))
                .list();
    }

    /// As of the agreement that there is now.
    ///
    /// @param wording the program's words that they accepted; null where they read none
    void insert(Sealed membership, byte @Nullable [] wording) {
        sql.sql("""
                insert into circles.membership (id, circle, person, name, leads, since, agreed, wording)
                values (:id, :circle, :person, :name, :leads, :since, circles.agreement(:circle), :wording)
                on conflict (circle, person) where ended is null do nothing
                """)
                .param("id", membership.id())
                .param("circle", membership.circle().value())
                .param("person", membership.person().value())
                .param("name", membership.name())
                .param("leads", membership.leads())
                .param("since", membership.since())
                .param("wording", wording, Types.BINARY)
                .update();
    }

    /// Lets somebody who is in lead from now on, under the name they have.
    ///
    /// @return whether they were in
    boolean raise(CircleId circle, PersonId person) {
        return sql.sql("select circles.raise(:circle, :person)")
                .param("circle", circle.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Gives somebody who leads sight of those who are in, and ends it for whoever does not lead any more.
    void relate(CircleId circle, PersonId leader) {
        sql.sql("select circles.relate(:circle, :person)")
                .param("circle", circle.value())
                .param("person", leader.value())
                .query(Boolean.class)
                .single();
    }

    /// Those of some people from whom nobody in the circle is to be kept.
    List<PersonId> fitting(CircleId circle, Collection<PersonId> people) {
        return sql
                .sql("select person from unnest(:people) person where circles.fits(:circle, person)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("circle", circle.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /// @return whether there was such a leader
    boolean endLeading(CircleId circle, UUID membership, LocalDate day) {
        return sql.sql("""
                        update circles.membership set ended = greatest(since, cast(:day as date))
                        where id = :id and circle = :circle and leads and ended is null
                        """)
                        .param("day", day)
                        .param("id", membership)
                        .param("circle", circle.value())
                        .update()
                == 1;
    }

    /// @param wording the program's words that they read
    /// @return their membership; empty where they had accepted it already
    Optional<UUID> agree(CircleId circle, PersonId person, int version, byte[] wording) {
        return sql.sql("""
                update circles.membership set agreed = :version, wording = :wording
                where circle = :circle and person = :person and ended is null
                    and (agreed < :version or wording is distinct from :wording)
                returning id
                """)
                .param("version", version)
                .param("wording", wording)
                .param("circle", circle.value())
                .param("person", person.value())
                .query(UUID.class)
                .optional();
    }

    /// How often the agreement of a circle changed.
    int agreement(CircleId circle) {
        return sql.sql("select circles.agreement(:circle)")
                .param("circle", circle.value())
                .query(Integer.class)
                .single();
    }

    void end(CircleId circle, PersonId person, LocalDate day) {
        sql.sql("""
                update circles.membership set ended = greatest(since, cast(:day as date))
                where circle = :circle and person = :person and ended is null
                """)
                .param("day", day)
                .param("circle", circle.value())
                .param("person", person.value())
                .update();
    }

    Set<CircleId> whereIs(PersonId person) {
        return sql
                .sql("select unnest(circles.where_is(:person))")
                .param("person", person.value())
                .query(UUID.class)
                .stream()
                .map(CircleId::new)
                .collect(Collectors.toSet());
    }

    void putOut(CircleId circle, PersonId person, LocalDate day) {
        sql.sql("select circles.put_out(:circle, :person, :day)")
                .param("circle", circle.value())
                .param("person", person.value())
                .param("day", day)
                .query((row, number) -> true)
                .single();
    }

    /// Who is in a circle now, as far as the actor may know.
    List<Sealed> in(CircleId circle) {
        return sql.sql(COLUMNS + "where circle = :circle and ended is null order by id")
                .param("circle", circle.value())
                .query(MembershipStore::row)
                .list();
    }

    /// The same, which a page has asked ahead.
    List<Sealed> present(CircleId circle) {
        return questions.list(asksPresent(circle));
    }

    static Question<Sealed> asksPresent(CircleId circle) {
        return new Question<>(
                COLUMNS + "where circle = :circle and ended is null order by id",
                Map.of("circle", circle.value()),
                row -> row(row, 0));
    }

    /// Who is in a circle now and has not been kept out of it for a time.
    List<PersonId> open(CircleId circle) {
        return persons("", circle);
    }

    /// The same without those whom a block parts from somebody who leads it.
    List<PersonId> openAndPartedFromNobodyWhoLeads(CircleId circle) {
        return persons("""
                and (m.leads or not exists (
                    select from circles.membership l
                    where l.circle = m.circle and l.leads and l.ended is null and people.parted(m.person, l.person)))
                """, circle);
    }

    private List<PersonId> persons(String more, CircleId circle) {
        return sql.sql("""
                select m.person from circles.membership m
                where m.circle = :circle and m.ended is null
                    and not incidents.stands(m.person, m.circle, '{pause,ban}')
                """ + more).param("circle", circle.value()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    Optional<Sealed> own(CircleId circle, PersonId person) {
        return sql.sql(COLUMNS + "where circle = :circle and person = :person and ended is null")
                .param("circle", circle.value())
                .param("person", person.value())
                .query(MembershipStore::row)
                .optional();
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id and ended is null")
                .param("id", id)
                .query(MembershipStore::row)
                .optional();
    }

    /// Everybody who is named to lead a circle, whether they are there or have stepped back.
    List<Sealed> leading() {
        return sql.sql(COLUMNS + "where leads and ended is null order by circle, id")
                .query(MembershipStore::row)
                .list();
    }

    /// Who leads the circles now.
    List<Sealed> leaders() {
        return sql.sql(COLUMNS + "where leads and ended is null and circles.leads_now(id) order by id")
                .query(MembershipStore::row)
                .list();
    }

    /// Everything somebody ever was in a circle.
    List<Sealed> of(PersonId person) {
        return sql.sql(COLUMNS + "where person = :person order by since, id")
                .param("person", person.value())
                .query(MembershipStore::row)
                .list();
    }

    /// Whether one leads a circle in which the other is.
    boolean leads(PersonId leader, PersonId person) {
        return sql.sql("select circles.leads(:leader, :person)")
                .param("leader", leader.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private boolean ask(String question, String name, UUID value) {
        return sql.sql(question).param(name, value).query(Boolean.class).single();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("name"),
                row.getBoolean("leads"),
                row.getBoolean("leading"),
                row.getObject("since", LocalDate.class),
                row.getObject("ended", LocalDate.class));
    }
}
