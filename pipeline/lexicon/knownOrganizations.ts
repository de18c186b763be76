import type { OrganizationKind } from "../model/document.ts"

/** The federal courts of appeals, each by all that the news calls it. */
const circuits =
  "1st First; 2nd Second; 3rd Third; 4th Fourth; 5th Fifth; 6th Sixth; 7th Seventh; 8th Eighth; 9th Ninth; 10th Tenth; 11th Eleventh; D.C. D.C.; Federal Federal"
    .split("; ")
    .map((names) => {
      const [figure = "", word = ""] = names.split(" ")
      const forms = [figure, word].flatMap((name) => [
        `${name} Circuit Court of Appeals`,
        `${name} U.S. Circuit Court of Appeals`,
        `${name} Circuit U.S. Court of Appeals`,
        `U.S. ${name} Circuit Court of Appeals`,
        `Court of Appeals for the ${name} Circuit`,
        `U.S. Court of Appeals for the ${name} Circuit`,
        `United States Court of Appeals for the ${name} Circuit`,
        `${name} Circuit`
      ])
      return [`U.S. Court of Appeals for the ${word} Circuit`, ...forms].join("=")
    })
    .join("; ")

/**
 * Organizations of general knowledge, by kind. One entry a `;`: the canonical name, then its other names and acronyms
 * after `=`. A name that starts with "The" bears it officially.
 */
export const known: Readonly<Partial<Record<OrganizationKind, string>>> = {
  federal_agency: `Department of Homeland Security=DHS=Homeland Security Department=Homeland Security;
    Department of Justice=DOJ=Justice Department;
    Immigration and Customs Enforcement=ICE=Immigration & Customs Enforcement=Immigrations and Customs Enforcement=Immigration and Custom Enforcement;
    Customs and Border Protection=CBP=Customs & Border Protection;
    Border Patrol; Citizenship and Immigration Services=USCIS;
    Immigration and Naturalization Service=INS;
    Federal Bureau of Investigation=FBI=F.B.I.; Central Intelligence Agency=CIA=C.I.A.; National Security Agency=NSA=N.S.A.;
    Drug Enforcement Administration=DEA; Bureau of Alcohol, Tobacco, Firearms and Explosives=ATF;
    Marshals Service; Secret Service; Coast Guard; National Guard; Transportation Security Administration=TSA;
    Federal Emergency Management Agency=FEMA; Office of Refugee Resettlement=ORR;
    Executive Office for Immigration Review=EOIR; Board of Immigration Appeals=BIA; Bureau of Prisons;
    Office of Legal Counsel=OLC; Office of Justice Programs; Enforcement and Removal Operations=ERO;
    Homeland Security Investigations=HSI; Department of State=State Department; Department of the Treasury=Treasury Department;
    Department of Defense=Defense Department=DOD; Pentagon; Department of the Interior=Interior Department;
    Department of Agriculture=Agriculture Department=USDA; Department of Commerce=Commerce Department;
    Department of Labor=Labor Department; Department of Health and Human Services=HHS=Health and Human Services;
    Department of Housing and Urban Development=HUD=Housing and Urban Development;
    Department of Transportation=Transportation Department; Department of Energy=Energy Department;
    Department of Education=Education Department; Department of Veterans Affairs=Veterans Affairs Department=Veterans Affairs;
    Environmental Protection Agency=EPA; Internal Revenue Service=IRS; Social Security Administration; Census Bureau;
    Bureau of Labor Statistics; Federal Reserve; Federal Communications Commission=FCC; Federal Election Commission=FEC;
    Securities and Exchange Commission=SEC; Federal Trade Commission=FTC; Equal Employment Opportunity Commission=EEOC;
    National Labor Relations Board=NLRB; Government Accountability Office=GAO; Congressional Budget Office=CBO; Congressional Research Service; Office of Management and Budget=OMB;
    Office of Personnel Management; General Services Administration; Small Business Administration;
    Food and Drug Administration=FDA; Centers for Disease Control and Prevention=CDC; National Institutes of Health;
    Peace Corps; Postal Service; National Park Service; Forest Service; Bureau of Land Management; Bureau of Indian Affairs;
    Commission on Civil Rights; National Security Council; Council of Economic Advisers; Office of Government Ethics;
    Office of Special Counsel; Veterans Health Administration; Federal Aviation Administration=FAA; NASA;
    Department of Government Efficiency=DOGE; Joint Chiefs of Staff; Amtrak; Army Corps of Engineers;
    Office of the Inspector General; Bureau of Justice Assistance; Bureau of Justice Statistics; Criminal Division; Civil Rights Division;
    Consumer Financial Protection Bureau=CFPB; Citizenship and Immigration Service; U.S. Army=US Army; U.S. Navy=US Navy; U.S. Air Force=US Air Force`,
  state_or_local_agency: `New York Police Department=NYPD=New York City Police Department; Los Angeles Police Department=LAPD;
    San Francisco Police Department=SFPD; New York City Fire Department=FDNY; Department of Motor Vehicles=DMV;
    Metropolitan Transportation Authority=MTA; Texas Department of Public Safety=DPS; Department of Correction=Department of Corrections=DOC=Corrections Department=Correction Department;
    Administration for Children’s Services=Administration for Children's Services=ACS; Mayor’s Office of Immigrant Affairs=Mayor's Office of Immigrant Affairs=MOIA;
    Chicago Police Department; Metropolitan Police Department; Department of Children and Family Services=DCFS; California Highway Patrol=CHP;
    California Department of Corrections and Rehabilitation=CDCR; Chicago Public Schools; Port Authority; New York City Housing Authority=NYCHA; Rikers Island Correctional Facility`,
  legislature: `Congress=U.S. Congress=US Congress; House of Representatives=House=U.S. House=US House=U.S. House of Representatives;
    Senate=U.S. Senate=US Senate; General Assembly; House Judiciary Committee; Senate Judiciary Committee;
    House Freedom Caucus=Freedom Caucus; Congressional Black Caucus; Congressional Hispanic Caucus; Parliament;
    House of Commons; European Parliament; Knesset; State House; State Senate; Judiciary Committee; Electoral College`,
  court: `Supreme Court=U.S. Supreme Court=US Supreme Court=SCOTUS; Court of International Trade; International Criminal Court;
    International Court of Justice; Foreign Intelligence Surveillance Court; Court of Appeals; Superior Court; ${circuits}`,
  party: `Republican Party=GOP=Grand Old Party; Democratic Party=Democrat Party; Libertarian Party; Green Party; Tea Party; Reform Party;
    Working Families Party; Conservative Party; Labour Party; UKIP; Republican National Committee=RNC; Democratic National Committee=DNC;
    National Republican Congressional Committee=NRCC; Democratic Congressional Campaign Committee=DCCC;
    National Republican Senatorial Committee=NRSC; Democratic Senatorial Campaign Committee=DSCC; Communist Party`,
  advocacy: `American Civil Liberties Union=ACLU=A.C.L.U.; Federation for American Immigration Reform; NumbersUSA; MALDEF; Alliance Defending Freedom=ADF;
    Mexican American Legal Defense and Educational Fund; National Association for the Advancement of Colored People=NAACP=N.A.A.C.P.;
    National Council of La Raza=UnidosUS=La Raza; League of United Latin American Citizens=LULAC; United We Dream;
    America’s Voice=America's Voice; National Immigration Law Center=NILC; National Immigration Forum;
    National Immigrant Justice Center; Immigrant Legal Resource Center=ILRC; Make the Road New York; Make the Road; CASA de Maryland;
    CHIRLA; Judicial Watch; Southern Poverty Law Center=SPLC; Anti-Defamation League=ADL; Council on American-Islamic Relations=CAIR;
    National Rifle Association=NRA; Planned Parenthood; Human Rights Watch; Human Rights Campaign; Human Rights First;
    Amnesty International; Black Lives Matter; MoveOn.org=MoveOn; Common Cause; Public Citizen; Americans for Prosperity;
    Immigration Reform Law Institute; Catholic Charities; Catholic Legal Immigration Network; Indivisible; FWD.us; Sierra Club;
    Center for Constitutional Rights; Electronic Frontier Foundation; Club for Growth; Heritage Action; Priorities USA; EMILY’s List=EMILY's List;
    National Day Laborer Organizing Network; Hispanic Federation; Voto Latino; Mi Familia Vota; Al Otro Lado; RAICES; Americans for Legal Immigration;
    Citizens United; WikiLeaks; Clinton Foundation; Trump Foundation; Media Matters; Immigrant Defense Project; Freedom for Immigrants;
    Advocates for Victims of Illegal Alien Crime; Texas Public Policy Foundation; National Urban League; Turning Point USA;
    New York Immigration Coalition=NYIC; New York Civil Liberties Union=NYCLU; Legal Aid Society; Bronx Defenders; Brooklyn Defender Services;
    Immigrant Defenders Law Center=ImmDef; Coalition for Humane Immigrant Rights; Asian Americans Advancing Justice; Asian Law Caucus; Public Counsel;
    Illinois Coalition for Immigrant and Refugee Rights=ICIRR; Organized Communities Against Deportations; Massachusetts Immigrant and Refugee Advocacy Coalition=MIRA Coalition=MIRA;
    Northwest Immigrant Rights Project; OneAmerica; Rocky Mountain Immigrant Advocacy Network; Colorado Immigrant Rights Coalition; Texas Civil Rights Project; Workers Defense Project;
    Texas Organizing Project; American Gateways; Refugee and Immigrant Center for Education and Legal Services; Families for Freedom; Mijente; CASA; Ayuda; Voces de la Frontera; Arab American Association of New York;
    Border Network for Human Rights; Kids in Need of Defense=KIND; International Rescue Committee=IRC; HIAS; Church World Service; Lutheran Immigration and Refugee Service; Jesuit Refugee Service;
    Refugees International; Oxfam; Doctors Without Borders; Alliance for Justice; Lambda Legal; National Lawyers Guild; National Network for Immigrant and Refugee Rights; Detention Watch Network;
    Immigration Hub; Faith in Action; Sojourners; Interfaith Worker Justice; New Sanctuary Movement; New Sanctuary Coalition; Center for Popular Democracy; Community Change; Center for Community Change; Grassroots Leadership;
    Americans for Immigrant Justice; Florida Immigrant Coalition; Georgia Latino Alliance for Human Rights; Tennessee Immigrant and Refugee Rights Coalition; Southeast Immigrant Rights Network; Pueblo Sin Fronteras;
    Oregonians for Immigration Reform; Californians for Population Stabilization; ProEnglish; Remembrance Project; Public Rights Project; Democracy Forward; America First Legal; Immigration Accountability Project;
    League of Women Voters; Public Advocates; Oath Keepers; Proud Boys; Texas Immigration Law Council; Immigrant Legal Advocacy Project; Muslim Advocates; Emgage; Religious Action Center; Lawyers’ Committee for Civil Rights=Lawyers' Committee for Civil Rights;
    Presente.org; CREDO Action; Color of Change; Courage Campaign; Dream Defenders; Movement for Black Lives; Women’s March=Women's March;
    Iraq and Afghanistan Veterans of America=IAVA; Veterans of Foreign Wars=VFW; American Legion; March for Our Lives; Moms Demand Action`,
  research: `Center for Immigration Studies; Migration Policy Institute; Pew Research Center=Pew Hispanic Center; Pew; Heritage Foundation;
    Cato Institute; Brookings Institution=Brookings; American Enterprise Institute=AEI; Urban Institute; RAND Corporation=RAND;
    Center for American Progress; Center for Migration Studies; American Immigration Council; Manhattan Institute; Hoover Institution;
    Hudson Institute; Gallup; Quinnipiac University Poll; Council on Foreign Relations; Niskanen Center; Bipartisan Policy Center;
    Center on Budget and Policy Priorities; Economic Policy Institute; Tax Policy Center; Tax Foundation; Brennan Center for Justice=Brennan Center;
    Wilson Center; Transactional Records Access Clearinghouse; Public Policy Institute of California; Center for Responsive Politics;
    Committee for a Responsible Federal Budget; Institute for Policy Studies; Marist; Rasmussen Reports; Public Policy Polling; PolitiFact; FactCheck.org; Snopes;
    National Bureau of Economic Research=NBER; New American Economy=Partnership for a New American Economy; Institute on Taxation and Economic Policy=ITEP;
    Claremont Institute; Third Way; Lincoln Institute; Mercatus Center; R Street Institute;  Siena College Research Institute; Emerson College Polling; YouGov; Ipsos; SurveyUSA; Morning Consult;
    Vera Institute of Justice=Vera Institute; Sentencing Project; Prison Policy Initiative; Everytown; Annie E. Casey Foundation; Kaiser Family Foundation; Ford Foundation; Open Society Foundations`,
  association: `U.S. Conference of Mayors=US Conference of Mayors=United States Conference of Mayors=Conference of Mayors;
    National League of Cities; National Governors Association; National Association of Counties; National Sheriffs’ Association=National Sheriffs' Association;
    Fraternal Order of Police; International Association of Chiefs of Police; Major Cities Chiefs Association; AFL-CIO;
    Service Employees International Union=SEIU; Teamsters; United Auto Workers=UAW; U.S. Chamber of Commerce=US Chamber of Commerce=Chamber of Commerce;
    American Bar Association; American Immigration Lawyers Association=AILA; National Border Patrol Council; Police Executive Research Forum;
    American Federation of Teachers; National Education Association; AFSCME; UNITE HERE; AARP; American Medical Association;
    National Conference of State Legislatures; League of California Cities; California State Sheriffs’ Association=California State Sheriffs' Association;
    U.S. Conference of Catholic Bishops=US Conference of Catholic Bishops; Democratic Governors Association; Republican Governors Association;
    NCAA; NFL; NBA; Business Roundtable; National Federation of Independent Business`,
  university: `Harvard=Harvard University; Yale=Yale University; Princeton=Princeton University; Stanford=Stanford University; MIT; UCLA; USC; NYU=New York University;
    Georgetown=Georgetown University; Georgia Tech; Virginia Tech; Texas A&M=Texas A&M University; Texas Tech; UC Berkeley; UC Davis; UC Irvine; Harvard Law School; Yale Law School;
    Cornell=Cornell University; Columbia Law School; Trump University; Johns Hopkins=Johns Hopkins University; Notre Dame=University of Notre Dame; Penn State; Rutgers=Rutgers University; Caltech`,
  media: `The New York Times=NY Times=N.Y. Times=NYT; The Washington Post=WaPo=WashPost; The Wall Street Journal=WSJ; USA Today=USA TODAY; Los Angeles Times=L.A. Times=LA Times;
    Chicago Tribune; The Boston Globe; San Francisco Chronicle; The Philadelphia Inquirer; The Dallas Morning News; Houston Chronicle; Miami Herald; The Denver Post;
    The Seattle Times; The Oregonian; Arizona Republic; The Sacramento Bee=Sacramento Bee; Fresno Bee; Modesto Bee; San Diego Union-Tribune; The Mercury News; San Jose Mercury News; East Bay Times;
    Orange County Register; Atlanta Journal-Constitution; Detroit Free Press; Detroit News; Star Tribune; Minneapolis Star Tribune; Pioneer Press; St. Paul Pioneer Press; Star-Ledger; The Record;
    New York Post; New York Daily News; Daily News; Newsday; Chicago Sun-Times; Baltimore Sun; The Plain Dealer; Cleveland Plain Dealer; Columbus Dispatch; Cincinnati Enquirer;
    Indianapolis Star; IndyStar; Courier-Journal; Louisville Courier-Journal; The Tennessean; Commercial Appeal; Knoxville News Sentinel; Charlotte Observer; News & Observer;
    Post and Courier; Tampa Bay Times; Orlando Sentinel; Sun-Sentinel; Palm Beach Post; Florida Times-Union; Times-Picayune; The Advocate; Clarion-Ledger; Austin American-Statesman; San Antonio Express-News;
    Fort Worth Star-Telegram; El Paso Times; Texas Tribune; The Texas Tribune; Albuquerque Journal; Las Vegas Review-Journal; Las Vegas Sun; Salt Lake Tribune; Deseret News; Idaho Statesman; Spokesman-Review;
    Kansas City Star; St. Louis Post-Dispatch; Omaha World-Herald; Des Moines Register; Milwaukee Journal Sentinel; Wisconsin State Journal; Argus Leader; Oklahoman; Tulsa World;
    Arkansas Democrat-Gazette; Pittsburgh Post-Gazette; Pittsburgh Tribune-Review; Buffalo News; Democrat and Chronicle; Times Union; Providence Journal; Hartford Courant; Boston Herald; Union Leader; New Hampshire Union Leader;
    Portland Press Herald; Burlington Free Press; Richmond Times-Dispatch; Virginian-Pilot; Honolulu Star-Advertiser; Anchorage Daily News; Billings Gazette; Washington Examiner; The Washington Times; Washington Free Beacon;
    Associated Press=AP=A.P.; Reuters; Agence France-Presse=AFP; United Press International=UPI; Bloomberg News; Bloomberg; McClatchy; Tribune News Service; Getty Images; MediaNews Group;
    Fox News=Fox News Channel=Fox News Digital=FoxNews.com=FOX News=FNC; Fox Business=Fox Business Network; CNN; MSNBC; CNBC; C-SPAN; ABC News; NBC Nightly News=Nightly News; Zero Hedge; NBC News; CBS News; PBS=PBS NewsHour; ABC; NBC; CBS; NPR=National Public Radio; BBC=BBC News; Al Jazeera; Univision; Telemundo; NBC Universal; NBCUniversal;
    Newsmax; OAN=One America News Network=One America News; Sinclair Broadcast Group; KQED; WNYC; WBUR; WBEZ; KPBS; KPCC; LAist; Marketplace; Voice of America; NY1; Fox & Friends; Breitbart=Breitbart News=Breitbart.com;
    Daily Caller; The Daily Caller=Daily Caller News Foundation; The Blaze=TheBlaze; Infowars; Western Journal; The Western Journal; Washington Monthly; National Review; Weekly Standard; The Federalist; Townhall; RedState; Hot Air; The American Conservative; The Daily Signal; Daily Wire; PJ Media; The Epoch Times=Epoch Times; Gateway Pundit; WorldNetDaily; Independent Journal Review; The Free Press;
    Politico=POLITICO; The Hill; Roll Call; Axios; Vox; Slate; Salon; HuffPost=The Huffington Post=Huffington Post; BuzzFeed=BuzzFeed News; Mother Jones; The Nation; The New Republic; The Atlantic; The New Yorker; New York magazine; Vanity Fair; Time magazine; Newsweek; U.S. News & World Report; Esquire; Rolling Stone; GQ; People magazine; Forbes; Fortune; Business Insider; The Economist; Financial Times; The Guardian; Daily Mail; The Telegraph; Daily Telegraph; The Independent; The Times of London;
    The Intercept; ProPublica; The Marshall Project; FiveThirtyEight; RealClearPolitics; Talking Points Memo; ThinkProgress; Think Progress; The Daily Beast=Daily Beast; Vice News; Mic; Quartz; Gizmodo; Gawker; Jezebel; Gothamist; DNAinfo=DNAInfo; LAist; Chicagoist; DCist; SFGate; Patch; Curbed; CityLab; Governing; Stateline; Courthouse News; Courthouse News Service; Law360; CalMatters; Mediaite; The Wrap; Variety; The Hollywood Reporter=Hollywood Reporter; Deadline;
    La Opinión; El Nuevo Herald; El Universal; Reforma; Der Spiegel; Le Monde; Haaretz; Times of Israel; Jerusalem Post; The Young Turks; Democracy Now; Right Side Broadcasting; Christian Science Monitor; Chronicle of Higher Education; Inside Higher Ed; Education Week; Village Voice; Christian Broadcasting Network=CBN;
    60 Minutes; Meet the Press; Face the Nation; This Week; Fox News Sunday; Good Morning America; Today show; Morning Joe; Special Report; Hannity; The O’Reilly Factor=The O'Reilly Factor; The Kelly File; Anderson Cooper 360; Nightline; Dateline; 20/20; The View; The Daily Show; The Late Show; The Tonight Show; Saturday Night Live; The Situation Room; New Day; Fox and Friends; Reliable Sources; PBS Frontline; All Things Considered; Morning Edition; The Rachel Maddow Show; The Ingraham Angle; Tucker Carlson Tonight;
    The Cook Political Report; NY Times News Service; New York Times News Service; Washington Post News Service;
    Medium; Substack; Bluesky; Truth Social; The Forward; City & State; City Limits; Hell Gate; amNewYork=AM New York; Spectrum News; News 12; Block Club Chicago; WTTW; Chicago Reader; Injustice Watch; Crain’s Chicago Business=Crain's Chicago Business; Crain’s New York Business=Crain's New York Business;
    The Denver Gazette; Colorado Sun; Denverite; Westword; Colorado Public Radio; Oregon Public Broadcasting=OPB; Willamette Week; GBH; WGBH; WLRN; KUOW; KERA; KUT; KUNC; WAMU; Minnesota Public Radio; MinnPost; Sahan Journal; VTDigger; NJ Advance Media; NJ.com; NJ Spotlight News; Cleveland.com; MLive; AL.com; OregonLive; Boston.com; Philly.com;
    Mission Local; San Francisco Examiner; SF Examiner; SF Weekly; East Bay Express; Berkeleyside; Oaklandside; Voice of San Diego; inewsource; LA Weekly; Capital & Main; CapRadio; Capital Public Radio; Arizona Daily Star; Arizona Mirror; Tucson Sentinel; Santa Fe New Mexican; Nevada Independent; Houston Public Media; Austin Chronicle; Dallas Observer; San Antonio Current; Rivard Report; San Antonio Report; Texas Monthly; Texas Observer;
    Miami New Times; Florida Phoenix; Tallahassee Democrat; Georgia Public Broadcasting; Atlanta News First; Nashville Banner; Tennessee Lookout; States Newsroom; NC Newsline; Virginia Mercury; Maryland Matters; DC Examiner; Washingtonian; Washington City Paper; New York magazine; The Bulwark; National Journal; The Christian Post; Just the News; Blaze Media; Newsmax TV; NewsNation; NBC10; USA Today Network; Gannett; Tribune Publishing; Lee Enterprises; Nexstar; Cox Media Group; TEGNA;
    El Diario; El Diario NY; Noticias Telemundo; EFE; Xinhua; TASS; Yahoo News; MSN; Drudge Report; Fox Nation; Fox & Friends First; CNN en Español;  PBS News Hour=PBS News`,
  other: `White House; United Nations Security Council=U.N. Security Council=UN Security Council=Security Council; United Nations=U.N.=UN; European Union=EU; NATO; World Bank; International Monetary Fund=IMF; World Trade Organization=WTO; World Health Organization=WHO;
    Organization of American States; ISIS=Islamic State=ISIL; Al Qaeda; Al-Qaeda; Taliban; Hamas; Hezbollah; Ku Klux Klan=KKK; MS-13; Google; Facebook; Twitter; YouTube; Instagram; Apple; Amazon; Microsoft; Uber; Airbnb; Walmart; Wal-Mart; Goldman Sachs; JPMorgan Chase; Wells Fargo; Exxon; ExxonMobil; Chevron; Boeing; Ford Motor; General Motors; Chrysler; Verizon; AT&T; Time Warner; Comcast; Disney; Starbucks; Target; Twitter; Reddit; Gazprom; GoFundMe; Flickr; TikTok; Trump Organization; Kremlin; Mossad; GEO Group; CoreCivic; Salvation Army; Red Cross; Boy Scouts; Girl Scouts; Catholic Church; Vatican; Wall Street; Deutsche Bank; Skype; Snapchat; Pinterest; LinkedIn; Palantir`
}
