package tandem.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Carries letters to the mail server that `TANDEM_SMTP_URL` names; without one, letters wait where they are.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 20;

    private final Outbox outbox;
    private final SmtpSettings settings;

    Postman(Outbox outbox, SmtpSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /// One round.
    ///
    /// @return how many letters went
    int round() {
        outbox.forgetLate();
        if (settings.url().isEmpty()) {
            return 0;
        }
        var sender = sender();
        int sent = 0;
        for (var sealed : outbox.take(AT_ONCE)) {
            sent += outbox.open(sealed)
                            .map(letter -> deliver(sender, sealed, letter))
                            .orElse(true)
                    ? 1
                    : 0;
        }
        return sent;
    }

    private boolean deliver(JavaMailSenderImpl sender, LetterStore.Sealed sealed, Letter letter) {
        try {
            sender.send(message(sender.getSession(), sealed, letter));
            outbox.done(sealed.id());
            return true;
        } catch (MailException | MessagingException problem) {
            LOG.warn(
                    "Letter {} did not go at try {}: {}",
                    sealed.id(),
                    sealed.tries(),
                    problem.getClass().getSimpleName());
            return false;
        }
    }

    /// The same number at every try, so that a letter sent twice is shown once.
    private MimeMessage message(Session session, LetterStore.Sealed sealed, Letter letter) throws MessagingException {
        var number = "<" + sealed.id() + "@" + settings.domain() + ">";
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", number);
            }
        };
        message.setFrom(address(settings.from()));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, address(letter.to()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.text(), "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static InternetAddress address(String text) throws AddressException {
        return new InternetAddress(text, true);
    }

    private JavaMailSenderImpl sender() {
        var url = settings.url().orElseThrow();
        var sender = new JavaMailSenderImpl();
        sender.setHost(url.getHost());
        sender.setPort(url.getPort());
        settings.user().ifPresent(sender::setUsername);
        settings.password().ifPresent(sender::setPassword);
        var session = new Properties();
        session.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        session.put("mail.smtp.starttls.enable", "true");
        session.put("mail.smtp.starttls.required", Boolean.toString(settings.demandsTls()));
        session.put("mail.smtp.ssl.enable", Boolean.toString(url.getScheme().equals("smtps")));
        session.put("mail.smtp.ssl.checkserveridentity", "true");
        session.put("mail.smtp.connectiontimeout", "10000");
        session.put("mail.smtp.timeout", "20000");
        session.put("mail.smtp.writetimeout", "20000");
        sender.setJavaMailProperties(session);
        return sender;
    }
}
